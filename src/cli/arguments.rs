use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::exercise::Level;
use crate::text::Words;

/// The variable that names the home.
pub(super) const HOME: &str = "DEMARCHE_HOME";
/// Playthroughs of each policy and course that a validation plays where nobody asks for another number.
pub(super) const VALIDATED_RUNS: u32 = 4_000;
/// The variable that names the language.
const LANGUAGE: &str = "DEMARCHE_LANGUAGE";

/// A tabletop exercise on economic cyber-espionage by states
///
/// Without a command, opens the start screen. Works without a network; nothing leaves this computer.
#[derive(Debug, Parser)]
#[command(name = "demarche", version, disable_version_flag = true, disable_help_subcommand = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub(super) task: Option<Task>,

    /// Keep exercises in this folder, such as one on a USB stick
    #[arg(long, global = true, value_name = "DIR", env = HOME, hide_env_values = true)]
    pub(super) home: Option<PathBuf>,

    /// Play line by line, for screen readers, pipes and scripts
    #[arg(long, global = true)]
    pub(super) plain: bool,

    /// Colours for a window, for tired eyes or for a wall
    #[arg(long, global = true, value_name = "THEME", default_value = "auto")]
    pub(super) theme: Theme,

    /// Whether to use colours
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(super) color: Colour,

    /// Which signs to draw with
    #[arg(long, global = true, value_name = "SIGNS", default_value = "auto")]
    pub(super) glyphs: Glyphs,

    /// The language of the program
    #[arg(long, global = true, value_name = "LANGUAGE", env = LANGUAGE, hide_env_values = true, default_value = "en", value_parser = Words::in_language)]
    pub(super) language: Words,

    /// Say the version
    #[arg(short = 'V', long)]
    pub(super) version: bool,

    /// With --version: say also where everything is kept, and by which rules it plays
    #[arg(long, requires = "version")]
    pub(super) verbose: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum Task {
    Play(PlayArguments),
    Resume(ResumeArguments),
    Stage(StageArguments),
    Facilitate(FacilitateArguments),
    /// List exercises: number, title, day, whether finished, when saved
    Sessions,
    Report(ReportArguments),
    Check(CheckArguments),
    Simulate(SimulateArguments),
    Validate(ValidateArguments),
    Picture(PictureArguments),
    Completions(CompletionsArguments),
    /// Write the manual page, for `man -l -`
    Man,
}

/// Colours for a window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Theme {
    /// As the terminal says, or colours that suit both
    #[default]
    Auto,
    /// For a dark window
    Dark,
    /// For a light window
    Light,
    /// White and strong hues on black
    HighContrast,
    /// Black and strong hues on white, with thick gauges
    Projector,
}

/// Whether to use colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Colour {
    /// In a terminal, unless the surroundings say otherwise
    #[default]
    Auto,
    /// Whatever the surroundings say
    Always,
    /// Bold, dim and reverse do the work
    Never,
}

/// Which signs to draw with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Glyphs {
    /// All, or plain ones where the locale has no UTF-8
    #[default]
    Auto,
    /// All there are
    Full,
    /// Those of older fonts
    Basic,
    /// Those of every terminal
    Ascii,
}

/// Play a scenario
#[derive(Debug, Args)]
pub(super) struct PlayArguments {
    /// A bundled scenario, or the folder or file of one
    #[arg(default_value = crate::scenario::TUTORIAL)]
    pub(super) scenario: String,

    /// Draw all luck from this number; the same number and choices give the same exercise
    #[arg(long, value_name = "N")]
    pub(super) seed: Option<u64>,

    /// The path through the scenario, by its length; the shortest without this
    #[arg(long, value_name = "COURSE")]
    pub(super) course: Option<String>,

    /// The kind of country the cell sits in, where the scenario has several; its first without this
    #[arg(long, value_name = "POSTURE")]
    pub(super) posture: Option<String>,

    /// How much help is shown
    #[arg(long, value_name = "LEVEL", default_value = "guided")]
    pub(super) level: LevelArgument,
}

/// Lead people in a room through a scenario, from a console
#[derive(Debug, Args)]
pub(super) struct FacilitateArguments {
    /// A bundled scenario, or the folder or file of one; a page asks for it and all else without this
    pub(super) scenario: Option<String>,

    /// Draw all luck from this number; the same number and choices give the same exercise
    #[arg(long, value_name = "N")]
    pub(super) seed: Option<u64>,

    /// The path through the scenario, by its length; with a scenario and this the session opens at once
    #[arg(long, value_name = "COURSE")]
    pub(super) course: Option<String>,

    /// The kind of country the cell sits in, where the scenario has several; its first without this
    #[arg(long, value_name = "POSTURE")]
    pub(super) posture: Option<String>,

    /// Other names for the scenario’s countries, firms and people: a file such as [("home", "Peru")]
    #[arg(long, value_name = "FILE")]
    pub(super) cast: Option<PathBuf>,

    /// Seats at the table; all without this
    #[arg(long, value_name = "SEAT,SEAT", value_delimiter = ',')]
    pub(super) seats: Vec<String>,

    /// How much help is shown
    #[arg(long, value_name = "LEVEL", default_value = "guided")]
    pub(super) level: LevelArgument,
}

/// How much help is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum LevelArgument {
    /// Hints, marked words, and the desk's reading beside each ballot
    #[default]
    Guided,
    /// No hints; words are marked, and the desk's reading comes at the end
    Standard,
    /// As standard, without marked words and without lines that say what signs mean
    Expert,
}

impl From<LevelArgument> for Level {
    fn from(level: LevelArgument) -> Self {
        match level {
            LevelArgument::Guided => Self::Guided,
            LevelArgument::Standard => Self::Standard,
            LevelArgument::Expert => Self::Expert,
        }
    }
}

/// Go on with an exercise; the latest without a number
#[derive(Debug, Args)]
pub(super) struct ResumeArguments {
    /// Its number or name, as `demarche sessions` lists them
    pub(super) session: Option<String>,
}

/// Show what the facilitator puts on the wall, in a window for the projector
#[derive(Debug, Args)]
pub(super) struct StageArguments {
    /// The number or name of the exercise; whichever put something on its stage last without it
    pub(super) session: Option<String>,
}

/// Write a paper to print or to keep
#[derive(Debug, Args)]
pub(super) struct ReportArguments {
    /// An exercise by its number or name, or a scenario by its name, folder or file
    #[arg(value_name = "SESSION|SCENARIO")]
    pub(super) subject: Option<String>,

    /// Which paper
    #[arg(long, value_name = "KIND")]
    pub(super) kind: ReportKind,

    /// How it is written; html where the file ends so, and md otherwise
    #[arg(long, value_name = "FORMAT")]
    pub(super) format: Option<ReportFormat>,

    /// Write it into this new file, and not to standard output
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,

    /// Leave out of a report what really happened in comparable cases
    #[arg(long)]
    pub(super) no_record: bool,

    /// The path through the scenario, by its length; that of the exercise, or the first, without this
    #[arg(long, value_name = "COURSE")]
    pub(super) course: Option<String>,

    /// The kind of country the cell sits in; that of the exercise, or the first, without this
    #[arg(long, value_name = "POSTURE")]
    pub(super) posture: Option<String>,

    /// Other names for the scenario’s countries, firms and people: a file such as [("home", "Peru")]
    #[arg(long, value_name = "FILE")]
    pub(super) cast: Option<PathBuf>,
}

/// Which paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ReportKind {
    /// Of an exercise: what was decided, why, and what came of it; a draft without secrets before its end
    Aar,
    /// For the staff: what to have ready, to say and to do, on two pages
    Runbook,
    /// For the room: cards of questions, advisers, options and private facts
    Cards,
}

/// How a paper is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ReportFormat {
    /// Markdown
    Md,
    /// One page of HTML, to read and to print
    Html,
}

/// Check scenarios and tell every fault at its place
#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    /// Folders or .ron files; the bundled scenarios without any
    pub(super) paths: Vec<PathBuf>,

    /// Sum up what there is to read at each decision, and say what the minutes do not allow
    #[arg(long)]
    pub(super) minutes: bool,
}

/// Play a scenario many times by a policy, and tell what comes of it
#[derive(Debug, Args)]
pub(super) struct SimulateArguments {
    /// A bundled scenario, or the folder or file of one
    pub(super) scenario: Option<String>,

    /// How many playthroughs; they are numbered from 0
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub(super) runs: Option<String>,

    /// Draw all luck from this number; 1 without this
    #[arg(long, value_name = "N")]
    pub(super) seed: Option<u64>,

    /// Who decides: do-nothing, cautious, forceful, doctrine, first or random; doctrine without this
    #[arg(long, value_name = "POLICY")]
    pub(super) policy: Option<String>,

    /// Threads that play; as many as there are processors without this. Results are the same
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub(super) threads: Option<String>,

    /// Play one of N equal parts of the playthroughs alone, as in 3/8
    #[arg(long, value_name = "I/N", allow_negative_numbers = true)]
    pub(super) shard: Option<String>,

    /// The kind of country the cell sits in, where the scenario has several; its first without this
    #[arg(long, value_name = "POSTURE")]
    pub(super) posture: Option<String>,

    /// The path through the scenario, by its length; the first without this
    #[arg(long, value_name = "COURSE")]
    pub(super) course: Option<String>,

    /// How the results are written; json has every count, and can be merged
    #[arg(long, value_name = "FORMAT")]
    pub(super) format: Option<SimulateFormat>,

    /// Tell this playthrough, from 0, day by day with what was hidden, and play no other
    #[arg(long, value_name = "K", allow_negative_numbers = true)]
    pub(super) trace: Option<String>,

    /// Add up the shards of one run, as json wrote them, and play nothing
    #[arg(long, value_name = "FILE", num_args = 0..)]
    pub(super) merge: Option<Vec<PathBuf>>,
}

/// How results are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum SimulateFormat {
    /// For people
    #[default]
    Table,
    /// One object with every count
    Json,
    /// One row for each thing that was counted
    Csv,
}

/// Play scenarios many times and say whether they behave as is expected
#[derive(Debug, Args)]
pub(super) struct ValidateArguments {
    /// Bundled scenarios, or folders or files of others; all bundled ones without any
    #[arg(value_name = "SCENARIO")]
    pub(super) scenarios: Vec<String>,

    /// Playthroughs for each policy and course
    #[arg(long, value_name = "N", default_value_t = VALIDATED_RUNS, value_parser = clap::value_parser!(u32).range(1..=100_000_000))]
    pub(super) runs: u32,

    /// Draw all luck from this number
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(super) seed: u64,

    /// How many threads play; one for each processor without this
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(super) threads: Option<u16>,

    /// Write the model card of one scenario: what it is for, what it rests on, and what it cannot answer
    #[arg(long)]
    pub(super) card: bool,

    /// How it is told: table or json, and md or html for a card
    #[arg(long, value_name = "FORMAT")]
    pub(super) format: Option<ValidateFormat>,
}

/// How results of a validation are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ValidateFormat {
    /// Tables for people
    Table,
    /// For programs
    Json,
    /// A card as Markdown
    Md,
    /// A card as one page of HTML
    Html,
}

/// Draw a screen of an exercise as an SVG picture, for documents
#[derive(Debug, Args)]
pub(super) struct PictureArguments {
    #[command(flatten)]
    pub(super) play: PlayArguments,

    /// Keys to press first, such as "Enter Down s"
    #[arg(long, value_name = "KEYS", default_value = "")]
    pub(super) keys: String,

    /// Draw every step as one picture that moves; `wait:3` among the keys holds a step for three seconds
    #[arg(long)]
    pub(super) film: bool,

    /// Columns and rows of the window
    #[arg(long, value_name = "COLUMNSxROWS", default_value = "120x36", value_parser = size)]
    pub(super) size: (u16, u16),
}

/// Write what a shell needs to complete commands
#[derive(Debug, Args)]
pub(super) struct CompletionsArguments {
    /// The shell
    pub(super) shell: clap_complete::Shell,
}

/// Reads a size such as `120x36`.
fn size(text: &str) -> Result<(u16, u16), String> {
    let parts =
        text.split_once('x').and_then(|(columns, rows)| Some((columns.parse().ok()?, rows.parse().ok()?)));
    match parts {
        Some((columns @ 1..=500, rows @ 1..=200)) => Ok((columns, rows)),
        _ => Err("write columns and rows, as in 120x36".to_owned()),
    }
}
