//! The program `demarche`.
fn main() {}
