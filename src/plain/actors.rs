use std::io::{BufRead, Write};

use super::{Face, Stop};
use crate::exercise::snapshot::{ActorLine, Actors};
use crate::text::say;
use crate::wording::{forecast, missing, part_key, said, sharing_key, signed, stance_key, tension};

impl<R: BufRead, W: Write> Face<'_, R, W> {
    /// Tells where those outside stand, what moves them, and what was said in public.
    pub(super) fn actors(&mut self, actors: &Actors) -> Result<(), Stop> {
        let words = self.words;
        self.paper.gap()?;
        for line in &actors.lines {
            self.actor(line)?;
        }
        if actors.said.is_empty() {
            self.paper.line(&say!(words, "actors-said-none"))?;
        }
        for published in &actors.said {
            self.paper.line(&said(words, published))?;
        }
        self.paper.line(&say!(words, "actors-norm", norm = actors.norm))?;
        self.paper.line(&say!(words, "plain-tension", tension = tension(words, actors)))?;
        Ok(())
    }

    fn actor(&mut self, line: &ActorLine) -> Result<(), Stop> {
        let words = self.words;
        let stance = words.get(stance_key(line.stance));
        self.paper.line(&say!(words, "plain-actor", name = line.name.clone(), stance = stance))?;
        if let Some(pressure) = line.pressure {
            let [concern, attribute, act] = line.thresholds;
            self.paper.detail(&say!(
                words,
                "actors-pressure",
                pressure = pressure,
                concern = concern,
                attribute = attribute,
                act = act
            ))?;
            let parts =
                line.moves.map(|(part, points)| format!("{} {}", words.get(part_key(part)), signed(points)));
            self.paper.detail(&say!(words, "plain-actor-moves", parts = parts.join(", ")))?;
            let shared = words.get(sharing_key(line.sharing));
            self.paper.detail(&say!(words, "actors-shared", what = shared))?;
        }
        self.paper.detail(&missing(words, line))?;
        if let Some(told) = forecast(words, line) {
            self.paper.detail(&told)?;
        }
        Ok(())
    }
}
