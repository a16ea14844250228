package cn.jiangmen.quality.supervision.credit;

/** Digests that are compared. */
final class Digests {
    /** SHA-256 of no bytes. */
    static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private Digests() {}
}
