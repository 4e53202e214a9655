use std::io::{self, Write};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::arguments::{Arguments, Colour, PictureArguments};
use super::failure::Failure;
use super::host::{Disk, head};
use super::look::{paper, set};
use super::play::wish;
use crate::exercise::{Exercise, Unkept};
use crate::tui::{Depth, Look, Message, Model, Opening, Paper, Theme, film, svg, update};

/// Seconds for which a frame of a film is shown.
const USUAL: u16 = 2;

/// Draws what a player would see after some keys. Nothing is kept of the exercise.
pub(super) fn run(wanted: &PictureArguments, arguments: &Arguments, disk: &mut Disk) -> Result<(), Failure> {
    let found = disk.shelf.find(&wanted.play.scenario)?;
    let head = head(&found, &wish(&wanted.play))?;
    let keeper = Unkept::new(Exercise::new(found.scenario, head));
    let paper = paper(arguments.theme).unwrap_or(Paper::Dark);
    let depth = if arguments.color == Colour::Never { Depth::None } else { Depth::True };
    let look = Look { theme: Theme::new(paper, depth), set: set(arguments.glyphs) };
    let opening = Opening::Play(Box::new(keeper), Vec::new());
    let mut model = Model::new(opening, disk.words.clone(), look, disk);
    let (columns, rows) = wanted.size;
    update(&mut model, Message::Resize(columns, rows), disk);
    let mut frames = vec![(frame(&mut model, wanted.size), USUAL)];
    for name in wanted.keys.split_whitespace() {
        if let Some(seconds) = name.strip_prefix("wait:").and_then(|seconds| seconds.parse().ok()) {
            if let Some((_, shown)) = frames.last_mut() {
                *shown = seconds;
            }
            continue;
        }
        let message =
            Message::named(name).ok_or_else(|| Failure::usage(format!("no key is called `{name}`")))?;
        update(&mut model, message, disk);
        frames.push((frame(&mut model, wanted.size), USUAL));
    }
    let drawn = match frames.as_slice() {
        all if wanted.film => film(all, paper),
        [.., (last, _)] => svg(last, paper),
        [] => String::new(),
    };
    io::stdout().write_all(drawn.as_bytes()).map_err(Failure::files)
}

/// What is drawn now.
fn frame(model: &mut Model, (columns, rows): (u16, u16)) -> Buffer {
    let mut frame = Buffer::empty(Rect::new(0, 0, columns, rows));
    model.draw(&mut frame);
    frame
}
