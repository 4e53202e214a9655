const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// Hashes bytes with 64-bit FNV-1a (Fowler, Noll and Vo's published constants).
#[must_use]
pub const fn fnv1a(bytes: &[u8]) -> u64 {
    extend(OFFSET_BASIS, bytes)
}

/// Hashes `kind/id`, the name under which luck is drawn.
///
/// The name, not a place in a list, so that adding an item renumbers nobody's luck.
#[must_use]
pub const fn name_hash(kind: &str, id: &str) -> u64 {
    extend(extend(extend(OFFSET_BASIS, kind.as_bytes()), b"/"), id.as_bytes())
}

const fn extend(mut hash: u64, bytes: &[u8]) -> u64 {
    let mut index = 0;
    while index < bytes.len() {
        hash = (hash ^ bytes[index] as u64).wrapping_mul(PRIME);
        index += 1;
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Vectors from the authors' own test suite.
    #[test]
    fn published_vectors() {
        assert_eq!(fnv1a(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv1a(b"foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn a_name_is_kind_slash_id() {
        assert_eq!(name_hash("inject", "first-signal"), fnv1a(b"inject/first-signal"));
    }
}
