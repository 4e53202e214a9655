//! What the system asks of the program: the only file with calls that exist on Unix alone.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize};
use std::sync::mpsc::Sender;

use super::message::Message;

/// Listens to signals on a thread of its own.
#[cfg(unix)]
pub(super) fn listen(messages: Sender<Message>) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP};
    use signal_hook::iterator::Signals;

    let Ok(mut signals) = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP]) else {
        return;
    };
    std::thread::spawn(move || {
        for signal in signals.forever() {
            let message = if signal == SIGTSTP { Message::Suspend } else { Message::Terminate(signal) };
            if messages.send(message).is_err() {
                return;
            }
        }
    });
}

/// Stops the program until it is told to go on.
#[cfg(unix)]
pub(super) fn stop() {
    let _ = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP);
}

/// Ends the program by a signal, as its parent expects.
#[cfg(unix)]
pub(super) fn die_of(signal: i32) {
    let _ = signal_hook::low_level::emulate_default_handler(signal);
}

/// There are no such signals here.
#[cfg(not(unix))]
pub(super) fn listen(_: Sender<Message>) {}

/// There is no stopping here.
#[cfg(not(unix))]
pub(super) fn stop() {}

/// There are no such signals here.
#[cfg(not(unix))]
pub(super) fn die_of(_: i32) {}

/// Holds back the first wish to end, by Ctrl-C or from the system, and notes its number; 0 is none so far. A second one
/// ends the program at once.
#[must_use]
pub fn noted() -> Arc<AtomicUsize> {
    use signal_hook::consts::{SIGINT, SIGTERM};
    use signal_hook::flag;

    let (number, again) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
    for signal in [SIGINT, SIGTERM] {
        let as_number = usize::try_from(signal).unwrap_or(usize::MAX);
        // Where a signal cannot be held back, it ends the program as ever.
        let _ = flag::register_conditional_shutdown(signal, 128 + signal, Arc::clone(&again))
            .and_then(|_| flag::register(signal, Arc::clone(&again)))
            .and_then(|_| flag::register_usize(signal, Arc::clone(&number), as_number));
    }
    number
}
