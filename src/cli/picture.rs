use std::io::{self, Write};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::arguments::{Arguments, Colour, PictureArguments};
use super::failure::Failure;
use super::host::{Disk, head};
use super::look::{paper, set};
use super::play::wish;
use crate::exercise::{Exercise, Unkept};
use crate::tui::{Depth, Look, Message, Model, Opening, Paper, Theme, svg, update};

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
    let mut frame = Buffer::empty(Rect::new(0, 0, columns, rows));
    model.draw(&mut frame);
    for name in wanted.keys.split_whitespace() {
        let message =
            Message::named(name).ok_or_else(|| Failure::usage(format!("no key is called `{name}`")))?;
        update(&mut model, message, disk);
        frame.reset();
        model.draw(&mut frame);
    }
    io::stdout().write_all(svg(&frame, paper).as_bytes()).map_err(Failure::files)
}
