use std::io::{self, Write};

use clap::{Command, CommandFactory};
use clap_mangen::Man;
use clap_mangen::roff::{Inline, Roff, bold, roman};

use super::arguments::{Arguments, HOME};
use super::failure::Failure;
use crate::actions::manual;
use crate::store::CLOCK;
use crate::text::Words;

/// Files, and what each is for.
const FILES: &[(&str, &str)] = &[
    (
        "~/.local/share/demarche/sessions",
        "Exercises, one file each. A file holds the truth: keep it from players.",
    ),
    (
        "~/.local/share/demarche/stage",
        "What facilitators put on the stage, one file for each exercise, one page a line. Players may see it.",
    ),
    ("~/.local/share/demarche/copies", "Pages that were copied."),
    (
        "~/.config/demarche/keys.toml",
        "Keys that are other than usual: an id of the section KEYS and a key a line, as in undo = \"z\". Keys are \
         written as z, Ctrl+g, Shift+Up, F5 or PgUp. Only what is named changes. Help, leave, Enter, Esc, Tab, arrows \
         and digits keep their keys, and no key may have two meanings on one screen.",
    ),
];

/// Variables of the surroundings.
const ENVIRONMENT: &[(&str, &str)] = &[
    (HOME, "A folder that holds all of these files instead, such as one on a USB stick; as --home."),
    ("XDG_DATA_HOME, XDG_CONFIG_HOME", "Where the system keeps data and settings."),
    (CLOCK, "A file that holds the time, as 2026-03-02T09:00:00+01:00, for rehearsals and tests."),
    ("NO_COLOR", "If set, no colours."),
    ("ACCESSIBLE", "If set, the line-by-line face; as --plain."),
    ("TERM, COLORTERM, COLORFGBG", "What the terminal can show."),
];

/// What the program ends with.
const STATUS: &[(&str, &str)] = &[
    ("0", "Done."),
    ("1", "Faults were found, or something was refused."),
    ("2", "The command or the file of keys was not understood."),
    ("3", "A file is missing, damaged or in use."),
    (
        "130, 143",
        "A simulation was stopped by Ctrl-C or by the system; what was played by then has been told.",
    ),
];

/// Writes the manual page to standard output.
pub(super) fn run() -> Result<(), Failure> {
    match page().and_then(|page| io::stdout().write_all(&page)) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::files(error)),
        _ => Ok(()),
    }
}

fn page() -> io::Result<Vec<u8>> {
    let mut command = Arguments::command();
    command.build();
    let man = Man::new(command.clone()).manual("Démarche");
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    commands(&command).to_writer(&mut page)?;
    keys().to_writer(&mut page)?;
    for (heading, entries) in [("FILES", FILES), ("ENVIRONMENT", ENVIRONMENT), ("EXIT STATUS", STATUS)] {
        let mut roff = Roff::new();
        roff.control("SH", [heading]);
        for (name, text) in entries {
            entry(&mut roff, vec![bold(*name)], text);
        }
        roff.to_writer(&mut page)?;
    }
    Ok(page)
}

/// What can be asked of the program, each with what it takes; there is one page for all of it.
fn commands(program: &Command) -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", ["COMMANDS"]);
    for command in program.get_subcommands() {
        let usage = command.clone().render_usage().to_string();
        let usage = usage.trim_start_matches("Usage: ").to_owned();
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        entry(&mut roff, vec![bold(usage)], &about);
        roff.control("RS", []);
        let own = command.get_arguments().filter(|argument| !argument.is_global_set());
        for argument in own.filter(|argument| argument.get_id() != "help") {
            let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
            entry(&mut roff, vec![bold(argument.to_string())], &help);
        }
        roff.control("RE", []);
    }
    roff
}

/// The keys of every place, with the ids of their commands.
fn keys() -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", ["KEYS"]);
    for chapter in manual(&Words::default()) {
        roff.control("SS", [chapter.heading.as_str()]);
        if !chapter.about.is_empty() {
            roff.text([roman(chapter.about)]);
        }
        for line in chapter.entries {
            entry(&mut roff, vec![bold(line.key), roman(format!("  {}", line.id))], &line.does);
        }
    }
    roff
}

fn entry(roff: &mut Roff, name: Vec<Inline>, text: &str) {
    roff.control("TP", []);
    roff.text(name);
    roff.text([roman(text)]);
}
