//! Every fault can be made, is told at its place, and is told in these words.

use std::collections::BTreeSet;
use std::fmt::Write;

use demarche::lint::{Look, render};
use demarche::scenario::{Diagnostic, Scenario, Sources};

use crate::support::snapshot;

const WORKED: &str = include_str!("../scenarios/worked.ron");
const HUNTED: &str = include_str!("../scenarios/hunted.ron");
const TOOLBOX: &str = include_str!("../scenarios/toolbox.ron");
const COALITION: &str = include_str!("../scenarios/coalition.ron");
const STATEMENT: &str = include_str!("../scenarios/statement.ron");
const TREE: &str = include_str!("../scenarios/tree.ron");

/// The default of the last window, from the end of the option before it.
const LAST_WAIT: &str = r#"Unlock("reporting")]),
            (id: "wait", label: "Wait", default: true, text: "Wait.""#;

const REFERENCE: &str = include_str!("../scenarios/reference.ron");

/// A fault by its code, and what has to be changed in a faultless scenario to make it: this becomes that.
type Case = (&'static str, &'static [(&'static str, &'static str)]);

const IN_WORKED: &[Case] = &[
    ("missing-format", &[("    format: 1,\n", "")]),
    ("unknown-format", &[("format: 1,", "format: 2, shape: [],")]),
    ("syntax", &[(r#"title: "Worked example","#, r#"title: "Worked example""#)]),
    ("unknown-field", &[(r#"hard_part: "none""#, r#"hard_pert: "none""#)]),
    ("unknown-word", &[("mode: Letter", "mode: Leter")]),
    ("missing-field", &[(r#"title: "Quiet", text: "Nothing was said.""#, r#"title: "Quiet""#)]),
    ("field-twice", &[("minutes: 30,", "minutes: 30, minutes: 40,")]),
    ("wrong-value", &[(r#"id: "chair", title: "Chair""#, r#"id: "chair", title: 7"#)]),
    ("no-header", &[]),
    ("two-headers", &[]),
    ("bad-id", &[(r#"id: "chair""#, r#"id: "The chair""#)]),
    ("duplicate-id", &[(r#"(id: "quiet", title"#, r#"(id: "spoken", title"#)]),
    ("unknown-id", &[(r#"Change("mood", -40)"#, r#"Change("moods", -40)"#)]),
    ("unknown-id", &[(r#"Change("credibility", -50)"#, r#"Change("credebility", -50)"#)]),
    ("unknown-id", &[(r#"Chose("one.act")"#, r#"Chose("one.acts")"#)]),
    ("unknown-id", &[(r#"role: "legal", says: "Wait.""#, r#"role: "trade", says: "Wait.""#)]),
    ("too-few", &[(r#"courses: [(id: "short", minutes: 30, windows: 3)]"#, "courses: []")]),
    ("not-a-number", &[("start: 600", r#"start: "much""#)]),
    ("out-of-range", &[("start: 600", "start: 1001")]),
    ("out-of-range", &[(r#"seen_if: [("state-a", 30)"#, r#"seen_if: [("state-a", 100)"#)]),
    ("range-backwards", &[("prior: 15..25", "prior: 25..15")]),
    ("bad-date", &[(r#"start: "2017-02-06""#, r#"start: "2017-02-30""#)]),
    ("bad-time", &[(r#"sent: "07:40""#, r#"sent: "27:40""#)]),
    ("bad-grade", &[(r#"reliability: "C3""#, r#"reliability: "C9""#)]),
    ("bad-likelihood", &[(r#"seen_if: [("state-a", 30)"#, r#"seen_if: [("state-a", "lickely")"#)]),
    ("text-too-long", &[(r#"short: "Not listed""#, r#"short: "Somebody who is not on our list at all""#)]),
    ("text-empty", &[(r#"label: "Speak""#, r#"label: " ""#)]),
    ("unknown-id", &[("Read the items.", "Read the items, {b}.")]),
    ("open-brace", &[("Read the items.", "Read the {items.")]),
    ("row-misses-answer", &[(r#", ("criminal", 3), ("unknown", 5)]"#, "]")]),
    ("row-names-twice", &[(r#"("rival-as-a", 6)"#, r#"("state-a", 6), ("rival-as-a", 6)"#)]),
    ("ballot-twice", &[(r#"ballot: ["who"]"#, r#"ballot: ["who", "who"]"#)]),
    ("prior-missing", &[(r#"short: "Criminals", prior: 30"#, r#"short: "Criminals""#)]),
    (
        "priors-zero",
        &[
            ("prior: 30..40", "prior: 0"),
            ("prior: 15..25", "prior: 0"),
            ("prior: 30", "prior: 0"),
            ("prior: 15", "prior: 0"),
        ],
    ),
    ("no-default", &[(LAST_WAIT, r#"Unlock("reporting")]), (id: "wait", label: "Wait", text: "Wait.""#)]),
    (
        "two-defaults",
        &[(
            r#"(id: "speak", label: "Speak", "#,
            r#"(id: "rest", label: "Rest", default: true, text: "x", risk: "x", feedback: "x"), (id: "speak", label: "Speak", "#,
        )],
    ),
    (
        "default-not-free",
        &[(
            LAST_WAIT,
            r#"Unlock("reporting")]), (id: "wait", label: "Wait", default: true, pay: (capital: 1), text: "Wait.""#,
        )],
    ),
    (
        "default-outward",
        &[(
            LAST_WAIT,
            r#"Unlock("reporting")]), (id: "wait", label: "Wait", default: true, outward: true, text: "Wait.""#,
        )],
    ),
    ("lapse-not-free", &[(r#"lapses: (days: 5, as: "wait")"#, r#"lapses: (days: 5, as: "act")"#)]),
    ("unknown-id", &[(r#"ballot: ["who"]"#, r#"ballot: ["who"], doctrine: [(take: "acts")]"#)]),
    (
        "unknown-id",
        &[(r#"ballot: ["who"]"#, r#"ballot: ["who"], doctrine: [(when: [Law("reprting")], take: "act")]"#)],
    ),
    (
        "doctrine-never-reached",
        &[(r#"ballot: ["who"]"#, r#"ballot: ["who"], doctrine: [(take: "wait"), (take: "act")]"#)],
    ),
    ("missing-field", &[(r#"ballot: ["who"]"#, r#"ballot: ["who"], doctrine: [(when: [Day(3..)])]"#)]),
    ("unknown-id", &[(r#"ballot: ["who"]"#, r#"ballot: ["who"], objectives: ["raed"]"#)]),
    (
        "named-twice",
        &[
            ("courses:", r#"objectives: [(id: "read", text: "Read.")], courses:"#),
            (r#"ballot: ["who"]"#, r#"ballot: ["who"], objectives: ["read", "read"]"#),
        ],
    ),
    ("too-many", &[(r#"ballot: ["who"]"#, r#"ballot: ["who"], questions: ["a?", "b?", "c?", "d?", "e?"]"#)]),
    ("text-empty", &[(r#"ballot: ["who"]"#, r#"ballot: ["who"], staff: " ""#)]),
    ("unknown-id", &[(r#"sent: "07:40","#, r#"sent: "07:40", objectives: ["raed"],"#)]),
    ("out-of-range", &[(r#"label: "Speak","#, r#"label: "Speak", force: 5,"#)]),
    ("no-reason", &[(r#", otherwise: "no law lets you order this yet""#, "")]),
    ("reason-without-needs", &[(r#"needs: [Law("reporting")], "#, "")]),
    ("window-never-opens", &[(r#"opens: After(event: "one", days: 10)"#, "opens: Called")]),
    (
        "called-acts",
        &[(r#"when: Called, sent: "11:00","#, r#"when: Called, does: [Change("mood", 1)], sent: "11:00","#)],
    ),
    ("called-tested", &[(r#"when: [Chose("two.speak"), Day(60..)]"#, r#"when: [Happened("rumour")]"#)]),
    ("not-called", &[(r#"inject: "rumour""#, r#"inject: "nudge""#)]),
    (
        "follows-itself",
        &[(r#"opens: After(event: "first", days: 2..6)"#, r#"opens: After(event: "two", days: 2..6)"#)],
    ),
    ("costs-without-campaign", &[("horizon_days: 120,", "horizon_days: 120, absorb_percent: 40,")]),
    ("unknown-word", &[("start: 600", "start: 600, counts_to: Peace")]),
    ("weight-without-dimension", &[("start: 600", "start: 600, weight: 50")]),
    ("weight-zero", &[("start: 600", "start: 600, counts_to: Calm, weight: 0")]),
    ("out-of-range", &[("start: 600", "start: 600, counts_to: Calm, weight: 1001")]),
    ("no-last-ending", &[(r#"(id: "quiet", title"#, r#"(id: "quiet", when: [Day(90..)], title"#)]),
    (
        "two-last-endings",
        &[(r#"(id: "spoken", when: [Chose("two.speak"), Day(60..)], "#, r#"(id: "spoken", "#)],
    ),
];

const IN_TREE: &[Case] = &[
    ("row-length", &[(r#"("b", [20, 80])"#, r#"("b", [20, 70, 10])"#)]),
    ("prior-twice", &[(r#"short: "Firms""#, r#"short: "Firms", prior: 50"#)]),
    (
        "questions-in-a-circle",
        &[(
            r#"given: (question: "who", priors: [("a", [90, 10]), ("b", [20, 80])])"#,
            r#"given: (question: "benefit", priors: [("firms", [90, 10]), ("state", [20, 80])])"#,
        )],
    ),
];

/// Where expectations can stand in the worked example, and in the toolbox.
const ENDS: &str = "    endings: [";

const IN_TOOLBOX: &[Case] = &[
    ("unknown-id", &[(r#"(measure: "reporting-law","#, r#"(measure: "reporting-lore","#)]),
    ("unknown-id", &[(r#"Chose("toolbox.private-demarche")"#, r#"Chose("toolbox.private-march")"#)]),
    ("unknown-id", &[(r#"Posture("alliance")"#, r#"Posture("aliance")"#)]),
    ("unknown-id", &[(r#"[("indictment","#, r#"[("inditement","#)]),
    ("duplicate-id", &[(r#"(measure: "reporting-law","#, r#"(measure: "quiet-warning","#)]),
    ("reserved-id", &[(r#"(id: "public", move: 3"#, r#"(id: "toolbox", move: 3"#)]),
    ("split-not-whole", &[("hunting: 25", "hunting: 30")]),
    ("work-without-days", &[("takes_days: 4..8, work", "work")]),
    ("closed-and-offered", &[(r#"[("indictment","#, r#"[("quiet-warning","#)]),
    ("closed-without-toolbox", &[]),
    (
        "measure-never-taken",
        &[(
            ENDS,
            r#"    expectations: [(what: Chosen("toolbox.quiet-warning"), policy: First, percent: 1..9, source: "design")], endings: ["#,
        )],
    ),
];

const IN_COALITION: &[Case] = &[
    ("unknown-id", &[(r#"Share("tamria", 2)"#, r#"Share("tamira", 2)"#)]),
    ("unknown-id", &[(r#"actor: "veyland")"#, r#"actor: "veylant")"#)]),
    ("unknown-id", &[(r#"Change("norm", 40)"#, r#"Change("norms", 40)"#)]),
    ("unknown-word", &[("kind: Provider", "kind: Supplier")]),
    ("unknown-word", &[("strength: Indictment", "strength: Indicted")]),
    ("out-of-range", &[(r#"Share("estmark", 3)"#, r#"Share("estmark", 4)"#)]),
    ("out-of-range", &[("Escalate(-1)", "Escalate(-11)")]),
    ("out-of-range", &[("relation: 500", "relation: 1500")]),
    ("out-of-range", &[("rule: Share(60)", "rule: Share(0)")]),
    ("out-of-range", &[("Tension(9..)", "Tension(9..12)")]),
    ("out-of-range", &[("leaning: 80", "leaning: 0")]),
    ("too-few", &[(r#""Military signals", "Crisis"]"#, r#""Military signals"]"#)]),
    ("too-few", &[("(Accused, [(weight: 1, does: [Escalate(2), Send(\"protest\")])])", "(Accused, [])")]),
    ("text-too-long", &[(r#"label: "Veyland""#, r#"label: "The United Provinces of Veyland""#)]),
    (
        "named-twice",
        &[(r#"members: ["estmark", "tamria", "orlane"]"#, r#"members: ["estmark", "tamria", "tamria"]"#)],
    ),
    ("named-twice", &[(r#"disclose: ["code", "victims"]"#, r#"disclose: ["code", "code"]"#)]),
    ("thresholds-fall", &[("attribute: 450", "attribute: 200")]),
    ("influences-itself", &[(r#"influenced_by: [("tamria", 40)]"#, r#"influenced_by: [("estmark", 40)]"#)]),
    ("bloc-without-members", &[(r#"members: ["estmark", "tamria", "orlane"]"#, "members: []")]),
    ("members-of-no-bloc", &[("kind: Bloc", "kind: Press")]),
    (
        "bloc-of-blocs",
        &[(r#"members: ["estmark", "tamria", "orlane"]"#, r#"members: ["estmark", "concord"]"#)],
    ),
    ("bloc-invited", &[(r#"Invite("orlane")"#, r#"Invite("concord")"#)]),
    ("says-twice", &[(r#"says: [(Attribute, "estmark-speaks")]"#, r#"says: [(Silent, "estmark-speaks")]"#)]),
    (
        "says-twice",
        &[(r#"says: [(Attribute, "estmark-speaks")]"#, r#"says: [(Act, "doubt"), (Act, "estmark-speaks")]"#)],
    ),
    ("reacts-twice", &[("(Cleared, [(weight: 2", "(Accused, [(weight: 2")]),
    ("never-accused", &[(r#", actor: "sorrend""#, "")]),
    ("consent-of-nobody", &[(r#"owner: "halden", needs_consent"#, "needs_consent")]),
    ("consent-not-needed", &[(r#"Consult("servers")"#, r#"Consult("code")"#)]),
    ("never-released", &[(r#"disclose: ["code", "victims"]"#, r#"disclose: ["code", "liaison"]"#)]),
    ("accused-stands-with-us", &[(r#"with: ["estmark", "tamria"]"#, r#"with: ["estmark", "veyland"]"#)]),
    ("tells-too-much", &[(r#"[("accused", 3), ("rival", 1)"#, r#"[("accused", 900), ("rival", 1)"#)]),
    ("out-of-range", &[("per_partner: -15", "per_partner: -101")]),
    ("out-of-range", &[("per_item: 30", "per_item: 401")]),
    ("not-a-number", &[("per_claim: 10", "per_claim: 10..20")]),
    ("sways-too-far", &[("per_item: 30", "per_item: 400"), ("per_claim: 10", "per_claim: 400")]),
    ("sways-cleared", &[("(Cleared, [(weight: 2,", "(Cleared, [(weight: 2, per_claim: 10,")]),
    ("nothing-starts", &[(r#", Demand("answer")"#, "")]),
];

const IN_STATEMENT: &[Case] = &[
    ("said-in-secret", &[("outward: true, pay: (capital: 150", "pay: (capital: 150")]),
    ("first-strength-not-free", &[("[(claim: Concern), (claim: Group), (claim: State),", "[")]),
    (
        "named-twice",
        &[("(claim: Concern), (claim: Group), (claim: State)", "(claim: Group), (claim: Group)")],
    ),
    ("named-twice", &[(r#"answers: ["accused", "rival"]"#, r#"answers: ["rival", "rival"]"#)]),
    ("too-few", &[("strengths: [(claim: State), (claim: Group)]", "strengths: []")]),
    ("too-few", &[(r#"answers: ["accused", "rival"]"#, "answers: []")]),
    ("no-reason", &[(r#", otherwise: "no court here may try it""#, "")]),
    ("reason-without-needs", &[(r#"needs: [Law("trial")], "#, "")]),
    ("shown-about-another", &[(r#"show: ["code", "servers", "victims"]"#, r#"show: ["code", "sales"]"#)]),
    ("never-released", &[(r#"show: ["code", "servers", "victims"]"#, r#"show: ["liaison"]"#)]),
    ("unknown-id", &[(r#"answers: ["accused", "rival"]"#, r#"answers: ["accused", "rivol"]"#)]),
    ("unknown-id", &[(r#"with: ["estmark", "tamria"], show"#, r#"with: ["estmark", "tamira"], show"#)]),
    ("unknown-word", &[("(claim: Indictment,", "(claim: Inditement,")]),
    ("unknown-field", &[(r#"group: "the group known"#, r#"grup: "the group known"#)]),
    (
        "accused-stands-with-us",
        &[
            (r#"answers: ["accused", "rival"]"#, r#"answers: ["rival"]"#),
            (r#"with: ["estmark", "tamria"], show"#, r#"with: ["estmark", "sorrend"], show"#),
        ],
    ),
    (
        "text-too-long",
        &[(r#"about: "the reading of forty"#, r#"about: "the reading over many years of forty"#)],
    ),
];

const IN_REFERENCE: &[Case] = &[
    ("out-of-range", &[("horizon_days: 3650,", "horizon_days: 3650, absorb_percent: 101,")]),
    ("range-backwards", &[("base: 50..150", "base: 150..50")]),
    ("missing-field", &[("per_day: 1..2, ", "")]),
    ("not-a-number", &[("per_asset: 25..75", "per_asset: 25..")]),
];

/// Faults that a disk has to be there for, or a scenario too large to write down here; they have tests of their own.
const ELSEWHERE: &[&str] = &[
    "not-found",
    "unreadable",
    "no-parts",
    "too-many-parts",
    "file-too-large",
    "not-utf8",
    "leaves-folder",
    "too-deep",
    "too-much-waiting",
];

fn changed(text: &str, edits: &[(&str, &str)]) -> String {
    edits.iter().fold(text.to_owned(), |text, (this, that)| {
        assert!(text.contains(this), "nothing to change: {this}");
        text.replacen(this, that, 1)
    })
}

fn checked(files: &[(&str, String)]) -> (Sources, Vec<Diagnostic>) {
    let sources = Sources::new(files.iter().map(|(name, text)| ((*name).to_owned(), text.clone())));
    let diagnostics = Scenario::load(&sources).diagnostics;
    (sources, diagnostics)
}

/// The files that make a fault.
fn files_of(code: &str, text: &str, edits: &[(&str, &str)]) -> Vec<(&'static str, String)> {
    let header = &text[text.find("    scenario: (").unwrap()..text.find("    questions:").unwrap()];
    match code {
        "no-header" => vec![("part.ron", text.replace(header, ""))],
        "two-headers" => vec![("a.ron", text.to_owned()), ("b.ron", format!("(format: 1,\n{header})"))],
        "closed-without-toolbox" => vec![(
            "part.ron",
            WORKED.replace(
                "    endings: [",
                "    closed: [(\"indictment\", \"no court here\")],\n    endings: [",
            ),
        )],
        "too-many" if edits.is_empty() => {
            let one = r#"(what: Met("one"), policy: First, percent: 1..9, source: "design"),"#;
            let many = format!("    expectations: [{}],\n{ENDS}", one.repeat(65));
            vec![("part.ron", text.replacen(ENDS, &many, 1))]
        }
        _ => vec![("part.ron", changed(text, edits))],
    }
}

const IN_HUNTED: &[Case] = &[
    ("stages-out-of-order", &[("(Recon, 10..30), (Foothold, 10)", "(Foothold, 10), (Recon, 10..30)")]),
    ("stages-out-of-order", &[("(Exfil, 60)]", "(Exfil, 60), (Quiet, 60)]")]),
    ("dates-too-far", &[(r#"id: "liaison", title"#, r#"id: "liaison", dates_back: 40, title"#)]),
    (
        "dates-too-far",
        &[
            (r#"id: "liaison", title"#, r#"id: "liaison", dates_back: 10, title"#),
            ("(Recon, 10..30)", "(Recon, 10)"),
        ],
    ),
    ("odds-out-of-order", &[("[(Recon, 15), (Lateral, 40), (Exfil, 85)]", "[(Exfil, 85), (Recon, 15)]")]),
    ("unknown-id", &[(r#"ByStage("intrusion""#, r#"ByStage("intruson""#)]),
    ("stage-twice", &[("(Lateral, 60), (Exfil, 30)", "(Exfil, 60), (Exfil, 30)")]),
    ("behind-itself", &[(r#"behind: "provider""#, r#"behind: "designs""#)]),
    (
        "behind-another",
        &[
            (
                r#"label: "The provider", campaign: "intrusion""#,
                r#"label: "The provider", campaign: "second""#,
            ),
            (
                "    ],\n    assets: [",
                r#"        (id: "second", label: "Another", author: "who", stages: [(Exfil, 60)]),
    ],
    assets: ["#,
            ),
        ],
    ),
    ("channel-says-nothing", &[(r#"does: [Give("victims"), Send("noticed")]"#, "does: []")]),
    ("effort-of-others", &[("owner: Outsider,", "owner: Outsider, effort_gain_percent: 80,")]),
    ("effort-of-others", &[(r#"Effort("hunt", 150)"#, r#"Effort("researcher", 150)"#)]),
    ("unknown-id", &[(r#"Evict("provider", 70)"#, r#"Evict("providor", 70)"#)]),
    ("out-of-range", &[("tempo: 300", "tempo: 50")]),
];

/// What is expected of the worked example, one at a time.
const EXPECTED: &[Case] = &[
    (
        "unknown-id",
        &[(
            ENDS,
            r#"    expectations: [(what: Ending("spokn"), policy: First, percent: 1..9, source: "design")], endings: ["#,
        )],
    ),
    (
        "unknown-id",
        &[(
            ENDS,
            r#"    expectations: [(what: Chosen("one.actt"), policy: First, percent: 1..9, source: "design")], endings: ["#,
        )],
    ),
    (
        "unknown-id",
        &[(
            ENDS,
            r#"    expectations: [(what: Differ("one.act", "one.wiat", Meter("mood")), policy: First, points: 1..9, source: "design")], endings: ["#,
        )],
    ),
    (
        "unknown-id",
        &[(
            ENDS,
            r#"    expectations: [(what: Met("onne"), policy: First, percent: 1..9, source: "desing")], endings: ["#,
        )],
    ),
    (
        "unknown-id",
        &[(
            ENDS,
            r#"    expectations: [(what: Met("one"), policy: First, course: "shrot", percent: 1..9, source: "N55")], endings: ["#,
        )],
    ),
    (
        "unknown-id",
        &[(
            ENDS,
            r#"    expectations: [(what: Met("one"), policy: First, if_true: [("who", "state-b")], if_sent: "fist", percent: 1..9, source: "C1")], endings: ["#,
        )],
    ),
    (
        "unknown-id",
        &[(
            ENDS,
            r#"    expectations: [(what: Dwell("hopper"), policy: First, days: 1..9, source: "design")], endings: ["#,
        )],
    ),
    (
        "unknown-word",
        &[(
            ENDS,
            r#"    expectations: [(what: Endings("spoken"), policy: First, percent: 1..9, source: "design")], endings: ["#,
        )],
    ),
    (
        "unknown-word",
        &[(
            ENDS,
            r#"    expectations: [(what: Met("one"), policy: Doctrin, percent: 1..9, source: "design")], endings: ["#,
        )],
    ),
    (
        "named-twice",
        &[(
            ENDS,
            r#"    expectations: [(what: Met("one"), policy: First, if_true: [("who", "criminal"), ("who", "unknown")], percent: 1..9, source: "design")], endings: ["#,
        )],
    ),
    (
        "called-tested",
        &[(
            ENDS,
            r#"    expectations: [(what: Sent("rumour"), policy: First, percent: 1..9, source: "design")], endings: ["#,
        )],
    ),
    (
        "not-a-number",
        &[(
            ENDS,
            r#"    expectations: [(what: Met("one"), policy: First, percent: 45, source: "design")], endings: ["#,
        )],
    ),
    (
        "range-backwards",
        &[(
            ENDS,
            r#"    expectations: [(what: Met("one"), policy: First, percent: 45..10, source: "design")], endings: ["#,
        )],
    ),
    (
        "out-of-range",
        &[(
            ENDS,
            r#"    expectations: [(what: Met("one"), policy: First, percent: 45..110, source: "design")], endings: ["#,
        )],
    ),
    (
        "out-of-range",
        &[(
            ENDS,
            r#"    expectations: [(what: Tension(11), policy: First, percent: ..5, source: "design")], endings: ["#,
        )],
    ),
    (
        "wrong-unit",
        &[(
            ENDS,
            r#"    expectations: [(what: Met("one"), policy: First, points: 45..60, source: "design")], endings: ["#,
        )],
    ),
    (
        "wrong-unit",
        &[(
            ENDS,
            r#"    expectations: [(what: Dimension(Calm), policy: First, percent: 1..2, points: 45..60, source: "design")], endings: ["#,
        )],
    ),
    (
        "wrong-unit",
        &[(
            ENDS,
            r#"    expectations: [(what: Dimension(Calm), policy: First, source: "design")], endings: ["#,
        )],
    ),
    (
        "expects-everything",
        &[(
            ENDS,
            r#"    expectations: [(what: Met("one"), policy: First, percent: 0..100, source: "design")], endings: ["#,
        )],
    ),
    (
        "expects-everything",
        &[(
            ENDS,
            r#"    expectations: [(what: Met("one"), policy: First, percent: 0.., source: "design")], endings: ["#,
        )],
    ),
    (
        "not-one-window",
        &[(
            ENDS,
            r#"    expectations: [(what: Differ("one.act", "two.wait", Ending("quiet")), policy: First, points: 1.., source: "design")], endings: ["#,
        )],
    ),
    (
        "not-one-window",
        &[(
            ENDS,
            r#"    expectations: [(what: Differ("one.act", "one.act", Tension(3)), policy: First, points: 1.., source: "design")], endings: ["#,
        )],
    ),
    (
        "nothing-notices",
        &[(
            ENDS,
            r#"    expectations: [(what: FirstNoticed, policy: First, days: 1..9, source: "design")], endings: ["#,
        )],
    ),
    (
        "source-unverified",
        &[(
            ENDS,
            r#"    expectations: [(what: Met("one"), policy: First, percent: 45..60, source: "V11")], endings: ["#,
        )],
    ),
    ("too-many", &[]),
];

/// Every faultless scenario, and what is done to it.
const CASES: &[(&str, &[Case])] = &[
    (WORKED, IN_WORKED),
    (WORKED, EXPECTED),
    (HUNTED, IN_HUNTED),
    (TREE, IN_TREE),
    (TOOLBOX, IN_TOOLBOX),
    (COALITION, IN_COALITION),
    (STATEMENT, IN_STATEMENT),
    (REFERENCE, IN_REFERENCE),
];

#[test]
fn every_fault_is_told_in_these_words() {
    let mut told = String::new();
    for (text, cases) in CASES {
        for (code, edits) in *cases {
            let (sources, diagnostics) = checked(&files_of(code, text, edits));
            let codes: Vec<_> = diagnostics.iter().map(|diagnostic| diagnostic.fault.code()).collect();
            assert!(codes.contains(code), "{code}: {codes:?}");
            assert!(codes.iter().all(|found| found == code), "{code} brings others: {codes:?}");
            let _ = write!(told, "{}", render(&diagnostics, &sources, Look::default()));
        }
    }
    snapshot("check", "faults", &told);
}

#[test]
fn no_fault_is_left_out() {
    let source = include_str!("../../src/scenario/fault.rs");
    let (_, rest) = source.split_once("pub const fn code(").unwrap();
    let (list, _) = rest.split_once("\n    }\n").unwrap();
    let statements = include_str!("../../src/scenario/saying.rs");
    let (_, rest) = statements.split_once("const fn code(").unwrap();
    let (of_statements, _) = rest.split_once("\n    }\n").unwrap();
    let all = [list, of_statements].into_iter().flat_map(|list| list.split('"').skip(1).step_by(2));
    let all: BTreeSet<&str> = all.collect();
    let cases = CASES.iter().flat_map(|(_, cases)| *cases).map(|(code, _)| *code);
    let tested: BTreeSet<&str> = cases.chain(ELSEWHERE.iter().copied()).collect();
    assert_eq!(all, tested);
}
