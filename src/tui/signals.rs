//! What the system asks of the program: the only file with calls that exist on Unix alone.

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
