//! Scenarios on the disk, through the program itself.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use demarche::scenario::limits;
use tempfile::TempDir;

use crate::support::{Generated, complained, run, said, snapshot};

/// Checks a path and gives the exit code and what was said, with the folder's name taken out.
fn check(path: &Path, folder: &Path) -> (Option<i32>, String) {
    let home = TempDir::new().unwrap();
    let output = run(home.path(), &["check".as_ref(), path.as_os_str()], "");
    assert_eq!(complained(&output), "");
    (output.status.code(), said(&output).replace(folder.to_str().unwrap(), "FOLDER").replace('\\', "/"))
}

#[test]
fn a_folder_with_six_faults_tells_all_six_at_their_places() {
    let home = TempDir::new().unwrap();
    let output = run(home.path(), &["check", "tests/scenarios/six-faults"], "");
    assert_eq!((output.status.code(), complained(&output)), (Some(1), String::new()));
    let told = said(&output).replace('\\', "/");
    assert!(told.contains("6 faults"), "{told}");
    snapshot("check", "six-faults", &told);
}

#[test]
fn the_bundled_scenarios_are_checked_where_no_path_is_given() {
    let home = TempDir::new().unwrap();
    let output = run(home.path(), &["check"], "");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(said(&output), "first-signal: no faults\ncloud-hopper: no faults\n");
}

#[test]
fn files_that_cannot_be_parts_are_refused_each_with_one_sentence() {
    let folder = TempDir::new().unwrap();
    let mut told = String::new();
    let mut tell = |name: &str, contents: &[u8], code: i32| {
        let path = folder.path().join(name);
        fs::write(&path, contents).unwrap();
        let (found, text) = check(&path, folder.path());
        assert_eq!(found, Some(code), "{text}");
        told.push_str(&text);
        fs::remove_file(&path).unwrap();
    };
    let most = usize::try_from(limits::FILE_BYTES).unwrap();
    let small = Generated::SMALL.ron();
    let padded = |bytes: usize| format!("{small}//{}", "x".repeat(bytes - small.len() - 2));
    tell("largest.ron", padded(most).as_bytes(), 0);
    tell("too-large.ron", padded(most + 1).as_bytes(), 1);
    tell("not-text.ron", b"(format: 1, title: \"\xff\")", 1);
    tell("utf16.ron", &[0xff, 0xfe, b'(', 0], 1);
    tell("empty.ron", b"", 1);
    tell("format.ron", b"(format: 7)", 1);
    let (code, missing) = check(&folder.path().join("nothing.ron"), folder.path());
    assert_eq!(code, Some(3));
    told.push_str(&missing);
    let (code, empty) = check(folder.path(), folder.path());
    assert_eq!(code, Some(1));
    let _ = write!(told, "{empty}");
    snapshot("check", "files", &told);
}

#[test]
fn sixty_four_parts_are_possible_and_sixty_five_are_not() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("scenario.ron"), Generated::SMALL.ron()).unwrap();
    for part in 1..limits::PARTS {
        fs::write(folder.path().join(format!("part-{part}.ron")), "(format: 1)").unwrap();
    }
    assert_eq!(check(folder.path(), folder.path()), (Some(0), "FOLDER: no faults\n".into()));
    fs::write(folder.path().join("one-more.ron"), "(format: 1)").unwrap();
    let (code, told) = check(folder.path(), folder.path());
    assert_eq!(code, Some(1));
    assert!(told.contains("this folder has 65 parts; a scenario may have at most 64"), "{told}");
}

#[cfg(unix)]
#[test]
fn links_out_of_the_folder_and_pipes_are_not_followed() {
    use std::os::unix::fs::symlink;

    let folder = TempDir::new().unwrap();
    let outside = TempDir::new().unwrap();
    fs::write(outside.path().join("secret.ron"), "(format: 1)").unwrap();
    fs::write(folder.path().join("scenario.ron"), Generated::SMALL.ron()).unwrap();
    symlink("scenario.ron", folder.path().join("inside.ron")).unwrap();
    symlink(outside.path().join("secret.ron"), folder.path().join("outside.ron")).unwrap();
    let pipe = std::process::Command::new("mkfifo").arg(folder.path().join("pipe.ron")).status().unwrap();
    assert!(pipe.success());
    let (code, told) = check(folder.path(), folder.path());
    assert_eq!(code, Some(3), "{told}");
    snapshot("check", "links", &told);
}

#[test]
fn hostile_text_is_shown_without_its_teeth() {
    let folder = TempDir::new().unwrap();
    let hostile = Generated::SMALL.ron().replace(
        r#"title: "Generated""#,
        "title: \"\u{1b}]0;owned\u{7}\u{9b}31m\u{202e}gnp.exe\", pwnd\u{1b}[2J: 1",
    );
    fs::write(folder.path().join("evil\u{1b}[31m.ron"), hostile).unwrap();
    let (code, told) = check(folder.path(), folder.path());
    assert_eq!(code, Some(1));
    let inert =
        |sign: char| sign == '\n' || !(sign.is_control() || ('\u{202a}'..='\u{202e}').contains(&sign));
    assert!(told.chars().all(inert), "{told:?}");
}
