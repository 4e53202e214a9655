use ratatui::layout::Rect;

use super::body::{self, Air};
use super::foot::Foot;
use super::form::Form;
use super::frame::Frame;
use crate::projector::scene::Scene;
use crate::text::{say, wrap};
use crate::tui::Role;
use crate::tui::canvas::Canvas;
use crate::tui::widgets::Roll;

const AIRS: [Air; 2] = [Air::Roomy, Air::Tight];

/// One way to lay out a page.
struct Plan {
    roll: Roll,
    form: Form,
    /// Rows for body and foot.
    area: Rect,
    /// Rows of the foot, with the empty one above it.
    foot: u16,
}

impl Plan {
    fn fits(&self) -> bool {
        self.roll.rows() + self.foot <= self.area.height
    }
}

/// Draws body and foot in the most generous way that has room: first the digits shrink, then the air goes, then the digits,
/// then the dilemma. What still does not fit says where it goes on.
pub(super) fn draw(canvas: &mut Canvas<'_>, frame: Frame, scene: &Scene) {
    let foot = Foot::of(scene);
    let plan = choose(canvas, frame, scene, &foot);
    let body = Rect { height: plan.area.height.saturating_sub(plan.foot), ..plan.area };
    let used = if plan.fits() {
        plan.roll.show(canvas, body, 0);
        plan.roll.rows()
    } else {
        scrolled(canvas, body, &plan.roll, scene.scroll);
        body.height
    };
    let free = Rect { y: plan.area.y + used, height: plan.area.height - used, ..plan.area };
    foot.draw(canvas, frame, free, plan.form);
}

fn choose(canvas: &Canvas<'_>, frame: Frame, scene: &Scene, foot: &Foot) -> Plan {
    let (digits, words): (Vec<_>, Vec<_>) =
        foot.forms(canvas, frame).into_iter().partition(|form| form.is_large());
    let mut last = None;
    for dilemma in [true, false] {
        for (forms, air) in [&digits, &words].into_iter().flat_map(|forms| AIRS.map(|air| (forms, air))) {
            for form in forms {
                let plan = plan(canvas, frame, scene, foot, (*form, air, dilemma));
                if plan.fits() {
                    return plan;
                }
                last = Some(plan);
            }
        }
    }
    last.unwrap_or_else(|| plan(canvas, frame, scene, foot, (Form::Nothing, Air::Tight, false)))
}

fn plan(
    canvas: &Canvas<'_>,
    frame: Frame,
    scene: &Scene,
    foot: &Foot,
    (form, air, dilemma): (Form, Air, bool),
) -> Plan {
    let width = frame.body.width;
    let roll = Roll::write(canvas, width, |canvas, column| body::write(canvas, column, scene, air, dilemma));
    let margin = if air == Air::Roomy { frame.margin } else { frame.margin.min(1) };
    let area = Rect { height: frame.body.height.saturating_sub(margin), ..frame.body };
    let rows = foot.rows(canvas, form, width);
    Plan { roll, form, area, foot: if rows > 0 { rows + 1 } else { 0 } }
}

/// Shows a part of what does not fit, and how to come to the rest.
fn scrolled(canvas: &mut Canvas<'_>, area: Rect, roll: &Roll, scroll: usize) {
    let words = canvas.words;
    let told = |hidden: usize| {
        if hidden == 0 { say!(words, "stage-no-more") } else { say!(words, "stage-more", count = hidden) }
    };
    let rows = |text: &str| u16::try_from(wrap(text, area.width.into()).len()).unwrap_or(1);
    let below = rows(&told(usize::from(roll.rows()))).max(rows(&told(0)));
    let text = Rect { height: area.height.saturating_sub(below + 1), ..area };
    let hidden = roll.show(canvas, text, scroll);
    let foot = Rect { y: text.bottom() + 1, height: below, ..area };
    canvas.put_wrapped(foot, &told(hidden), Role::Blue);
}
