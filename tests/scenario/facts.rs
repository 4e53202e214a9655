//! What is told as a fact has a source that was read, and whoever is accused is heard beside it.

use demarche::scenario::script::RecordWords;
use demarche::scenario::{BUNDLED, Library, Scenario, Sources, Status};

const WORKED: &str = include_str!("../scenarios/worked.ron");

/// Every text that cites sources, by what it is called, with the ids of those.
fn cited(scenario: &Scenario) -> Vec<(String, &[String])> {
    let (rules, script) = (&scenario.rules, &scenario.script);
    let mut cited: Vec<(String, &[String])> = Vec::new();
    cited.extend(rules.injects.iter().map(|(at, rule)| (rule.id.clone(), &script.injects[at].sources[..])));
    cited.extend(rules.evidence.iter().map(|(at, rule)| (rule.id.clone(), &script.evidence[at].sources[..])));
    cited.extend(rules.options.iter().map(|(at, rule)| (rule.id.clone(), &script.options[at].sources[..])));
    let record = &scenario.afterwards.record;
    cited.extend(record.iter().map(|record| (record.when.clone(), &record.sources[..])));
    cited.push(("further reading".to_owned(), &scenario.afterwards.reading));
    cited
}

/// Every text of the library that cites sources.
fn cited_by(library: &Library) -> Vec<(String, &[String])> {
    let terms = library.glossary.iter().map(|term| (term.term.clone(), &term.sources[..]));
    let norms = library.norms.iter().map(|norm| (norm.name.clone(), &norm.sources[..]));
    let measures = library.measures.iter().map(|measure| (measure.id.clone(), &measure.sources[..]));
    terms.chain(norms).chain(measures).collect()
}

fn is(library: &Library, id: &str, status: Status) -> bool {
    library.source(id).is_some_and(|source| source.status == status)
}

/// What rests on a source that nobody has read.
fn unread(cited: &[(String, &[String])], library: &Library) -> Vec<String> {
    let pairs = cited.iter().flat_map(|(what, ids)| ids.iter().map(move |id| (what, id)));
    let weak = pairs.filter(|(_, id)| is(library, id, Status::Unverified));
    weak.map(|(what, id)| format!("{what} rests on {id}, which nobody has read")).collect()
}

/// What is told as having happened, and nobody knows from where.
fn groundless(scenario: &Scenario) -> Vec<String> {
    let record = scenario.afterwards.record.iter().filter(|record| record.sources.is_empty());
    let record = record.map(|record| format!("{} names no source", record.when));
    let options = scenario.rules.options.iter().filter(|(at, _)| {
        let words = &scenario.script.options[*at];
        !words.precedent.is_empty() && words.sources.is_empty()
    });
    record.chain(options.map(|(_, rule)| format!("the precedent of {} names no source", rule.id))).collect()
}

/// What accuses somebody without what they say to it.
fn unheard(record: &[RecordWords], library: &Library) -> Vec<String> {
    let accuses = |record: &&RecordWords| {
        record.accused_says.is_empty() && record.sources.iter().any(|id| is(library, id, Status::Disputed))
    };
    let accusing = record.iter().filter(accuses);
    accusing.map(|record| format!("{} is disputed, and the accused is not heard", record.when)).collect()
}

fn unfounded(scenario: &Scenario, library: &Library) -> Vec<String> {
    let mut all = unread(&cited(scenario), library);
    all.extend(groundless(scenario));
    all.extend(unheard(&scenario.afterwards.record, library));
    all
}

#[test]
fn facts_of_bundled_scenarios_rest_on_what_was_read_and_the_accused_are_heard() {
    for bundled in BUNDLED {
        let scenario = bundled.load().scenario.unwrap();
        assert_eq!(unfounded(&scenario, Library::bundled()), [""; 0], "{}", bundled.id);
    }
}

#[test]
fn facts_of_the_library_rest_on_what_was_read() {
    let library = Library::bundled();
    assert_eq!(unread(&cited_by(library), library), [""; 0]);
}

#[test]
fn what_rests_on_nothing_is_found() {
    let broken = WORKED
        .replace(
            "record: []",
            r#"record: [
                (when: "2014", what: "They were accused.", sources: ["C9"]),
                (when: "2015", what: "They were accused.", accused_says: "No.", sources: ["C9", "V18"]),
                (when: "2016", what: "It was in the papers.", sources: [])]"#,
        )
        .replace(r#"risk: "It fails.","#, r#"risk: "It fails.", precedent: "Once.","#);
    let sources = Sources::new([("broken.ron".to_owned(), broken)]);
    let scenario = Scenario::load(&sources).scenario.unwrap();
    let told = [
        "2015 rests on V18, which nobody has read",
        "2016 names no source",
        "the precedent of one.act names no source",
        "2014 is disputed, and the accused is not heard",
    ];
    assert_eq!(unfounded(&scenario, Library::bundled()), told);
}
