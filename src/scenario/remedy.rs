//! What to do about each fault.

use super::fault::{Fault, did_you_mean, listed};
use super::likelihood::Band;

impl Fault {
    /// What to do about it.
    #[must_use]
    #[allow(clippy::too_many_lines, reason = "one line a fault")]
    pub fn help(&self) -> Option<String> {
        let help = match self {
            Self::NotFound => "give the folder of a scenario, or one .ron file".into(),
            Self::NoParts => "a scenario is a folder of .ron files".into(),
            Self::TooManyParts { .. } => "put several lists into one file".into(),
            Self::FileTooLarge { .. } => {
                "split it: every .ron file of the folder is a part of the scenario".into()
            }
            Self::NotUtf8 { .. } => "save the file as UTF-8".into(),
            Self::LeavesFolder => "copy the file into the folder".into(),
            Self::MissingFormat => "begin the file with `(format: 1,`".into(),
            Self::UnknownFormat { .. } => "write `format: 1`, or use a newer version of this program".into(),
            Self::TooDeep => "nest conditions and lists less".into(),
            Self::UnknownField { near, allowed, .. } | Self::UnknownWord { near, allowed, .. } => {
                did_you_mean(near.as_deref())
                    .unwrap_or_else(|| format!("what can stand here: {}", listed(allowed)))
            }
            Self::FieldTwice { .. } | Self::NamedTwice { .. } => "keep one of them".into(),
            Self::NoHeader => "one part needs `scenario: (id: …, title: …, …)`".into(),
            Self::TwoHeaders { .. } => "keep it in one part".into(),
            Self::BadId { .. } => {
                "use lower-case letters, digits and hyphens, and begin with a letter".into()
            }
            Self::Duplicate { .. } => "give one of them another id".into(),
            Self::Unknown { near, known, .. } => {
                return did_you_mean(near.as_deref())
                    .or_else(|| (!known.is_empty()).then(|| format!("there is {}", listed(known))));
            }
            Self::BadBand { near, .. } => did_you_mean(near.as_deref())
                .unwrap_or_else(|| format!("what can stand here: {}", listed(&Band::ALL.map(Band::term)))),
            Self::BadDate { .. } => "write year, month and day, as in \"2017-02-06\"".into(),
            Self::BadTime { .. } => "write hours and minutes, as in \"07:40\"".into(),
            Self::BadGrade { .. } => {
                "write a letter from A to F and a digit from 1 to 6, as in \"B2\"".into()
            }
            Self::Backwards { low, high } => format!("write {high}..{low}"),
            Self::OpenBrace => "write `{name}`, with a name of the cast".into(),
            Self::TextTooLong { .. } => "say it shorter, or move the rest to the long form".into(),
            Self::PriorTwice => "keep either `given` or the priors at the answers".into(),
            Self::NoDefault => {
                "add `default: true` to the option that costs nothing and is always possible".into()
            }
            Self::TwoDefaults => "keep `default: true` on one of them".into(),
            Self::DefaultNotFree => {
                "take `pay` and `needs` away from it, or make another option the default".into()
            }
            Self::OutwardDefault => "doing nothing must be something that can be taken back".into(),
            Self::LapseNotFree => "name an option that is free and always possible".into(),
            Self::DoctrineNeverReached => "take it away, or give the line before it a `when`".into(),
            Self::NeedsWithoutOtherwise => "add `otherwise: \"…\"`, the reason people will read".into(),
            Self::OtherwiseWithoutNeeds => "add `needs`, or take `otherwise` away".into(),
            Self::WindowNeverOpens => "write `opens: At(day: …)` or `opens: After(event: …, days: …)`".into(),
            Self::CalledActs => {
                "send another inject for the consequences, by an effect or with `After`".into()
            }
            Self::CalledTested { .. } => "test something that happens in exercise time".into(),
            Self::NotCalled { .. } => "write `when: Called` at that inject".into(),
            Self::DatesTooFar { .. } => "name fewer days, or give the stages before `Foothold` ranges that end sooner, or begin sooner with `before_days`".into(),
            Self::OddsOutOfOrder => "put them in the order of Recon, Foothold, Persistence, Lateral, Staging, Exfil, Quiet".into(),
            Self::StagesOutOfOrder => "put them in the order of Recon, Foothold, Persistence, Lateral, Staging, Exfil; after the last one a campaign is quiet by itself".into(),
            Self::StageTwice => "leave one of the two".into(),
            Self::BehindItself => "let one asset of the circle stand behind nothing".into(),
            Self::BehindAnother => "give both the same campaign, or leave `behind` out".into(),
            Self::ChannelSaysNothing => "add to `does` what the players get: `Send` a message or `Give` an evidence item".into(),
            Self::EffortOfOthers => "make it `owner: Own`, or leave the effort out".into(),
            Self::Reserved { .. } => "give this window another id".into(),
            Self::SplitNotWhole { .. } => "change one of the four shares".into(),
            Self::WorkWithoutDays => "add `takes_days`, or take `work` away".into(),
            Self::ClosedAndOffered => {
                "take it out of `closed`, or out of the toolbox; `needs` closes it for a time".into()
            }
            Self::ClosedAlone => "add a toolbox, or take `closed` away".into(),
            Self::CostsWithoutCampaign => "take it away, or add `campaigns`".into(),
            Self::WeightWithoutDimension => "add `counts_to`, or take the weight away".into(),
            Self::WeightZero => "take `counts_to` and the weight away, or give it another weight".into(),
            Self::NoFallback => "give one ending no `when`: it comes on the last day".into(),
            Self::TwoFallbacks => "give one of them a `when`".into(),
            Self::ThresholdsFall => "let `concern`, `attribute` and `act` rise".into(),
            Self::InfluencesItself => "name another actor, or take it out".into(),
            Self::BlocWithoutMembers => "add `bloc: (members: […], rule: Unanimity)`".into(),
            Self::MembersOfNoBloc => "write `kind: Bloc`, or take `bloc` away".into(),
            Self::BlocOfBlocs => "name the members of that bloc".into(),
            Self::BlocInvited => "invite its members".into(),
            Self::SaysTwice => "give `Concern`, `Attribute` and `Act` one inject each".into(),
            Self::ReactsTwice => "put all its reactions to one occasion into one list".into(),
            Self::NeverAccused => "write `actor:` at the answer that stands for it".into(),
            Self::ConsentOfNobody => "add `owner`, or take `needs_consent` away".into(),
            Self::ConsentNotNeeded { .. } => "write `needs_consent: true` at the item".into(),
            Self::NeverReleased { .. } => "take it out, or write `releasable: true` at the item".into(),
            Self::TellsTooMuch { .. } => {
                "bring the weights closer together, so that every branch keeps 1 to 99 per cent".into()
            }
            Self::SwaysTooFar { .. } => {
                "bring the weights closer together, or let less sway them, so that it keeps 1 to 99 per cent".into()
            }
            Self::SwaysCleared => "take `per_partner`, `per_item` and `per_claim` away here".into(),
            Self::WrongUnit { field } => format!("write `{field}: low..high`"),
            Self::ExpectsEverything => "say what would surprise you, and leave that out".into(),
            Self::NotOneWindow => "name two options of the same window, as in \"window.option\"".into(),
            Self::MeasureNeverTaken { .. } => "name an option of a window".into(),
            Self::NothingNotices => "take it away, or add `channels`".into(),
            Self::SourceUnverified { .. } => "name another source, or write \"design\"".into(),
            Self::Statement(unfit) => unfit.help(),
            Self::NothingStarts => "add `from`, or have an effect `Demand` it".into(),
            _ => return None,
        };
        Some(help)
    }
}
