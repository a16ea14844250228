package cn.jiangmen.quality.supervision.complaints.sealing;

/** What was sealed, with the id of the key that opens it. */
public final class Sealed {
    private final String keyId;
    private final byte[] nonce;
    private final byte[] bytes;

    public Sealed(String keyId, byte[] nonce, byte[] bytes) {
        this.keyId = keyId;
        this.nonce = nonce.clone();
        this.bytes = bytes;
    }

    public String keyId() {
        return keyId;
    }

    public byte[] nonce() {
        return nonce.clone();
    }

    /** Not copied: it may be large. */
    public byte[] bytes() {
        return bytes;
    }
}
