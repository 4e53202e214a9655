//! Seconds of the processor, so that other work on the machine counts little; where the system does not tell, the clock
//! on the wall.

#[cfg(unix)]
pub(crate) use processor::Processor as Clock;

#[cfg(not(unix))]
pub(crate) type Clock = criterion::measurement::WallTime;

#[cfg(unix)]
mod processor {
    use std::time::Duration;

    use criterion::measurement::{Measurement, ValueFormatter, WallTime};
    use rustix::time::{ClockId, clock_gettime};

    /// What this process has spent on processors.
    pub(crate) struct Processor(WallTime);

    impl Default for Processor {
        fn default() -> Self {
            Self(WallTime)
        }
    }

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
            self.0.add(one, other)
        }

        fn zero(&self) -> Duration {
            self.0.zero()
        }

        fn to_f64(&self, value: &Duration) -> f64 {
            self.0.to_f64(value)
        }

        fn formatter(&self) -> &dyn ValueFormatter {
            self.0.formatter()
        }
    }
}
