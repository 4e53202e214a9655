use std::panic::{self, PanicHookInfo};

/// Tells of a fault of the program itself in two sentences, without a stack trace.
///
/// Nothing is lost by it: what was decided was on the disk before it was shown.
pub fn tell_of_mishaps() {
    panic::set_hook(Box::new(tell));
}

#[allow(clippy::print_stderr, reason = "nothing else of the program can be trusted at this point")]
fn tell(mishap: &PanicHookInfo<'_>) {
    let place = mishap.location().map(ToString::to_string).unwrap_or_default();
    eprintln!(
        "demarche: a mistake in the program itself stopped it (at {place}). What was saved is safe; \
         go on with: demarche resume"
    );
}
