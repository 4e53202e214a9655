//! Seconds of the processor, so that other work on the machine counts little; where the system does not tell, the clock
//! on the wall.

#[cfg(unix)]
pub(crate) use processor::Processor as Clock;

#[cfg(not(unix))]
pub(crate) use criterion::measurement::WallTime as Clock;

#[cfg(unix)]
mod processor {
    use std::time::Duration;

    use criterion::measurement::{Measurement, ValueFormatter, WallTime};
    use rustix::time::{ClockId, clock_gettime};

    /// What this process has spent on processors.
    pub(crate) struct Processor;

    fn spent() -> Duration {
        let spent = clock_gettime(ClockId::ProcessCPUTime);
        Duration::try_from(spent).unwrap()
    }

    impl Measurement for Processor {
        type Intermediate = Duration;
        type Value = Duration;

        fn start(&self) -> Duration {
            spent()
        }

        fn end(&self, start: Duration) -> Duration {
            spent().saturating_sub(start)
        }

        fn add(&self, one: &Duration, other: &Duration) -> Duration {
            WallTime.add(one, other)
        }

        fn zero(&self) -> Duration {
            WallTime.zero()
        }

        fn to_f64(&self, value: &Duration) -> f64 {
            WallTime.to_f64(value)
        }

        fn formatter(&self) -> &dyn ValueFormatter {
            WallTime.formatter()
        }
    }
}
