package cn.jiangmen.quality.supervision.draw;

import java.security.SecureRandom;
import java.util.HexFormat;

/** 32 random bytes that decide a draw: committed to before the population is frozen, revealed after the draw. */
public record Seed(String hex) {
    private static final int BYTES = 32;

    public Seed {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a seed is 64 lower-case hexadecimal digits");
        }
    }

    public static Seed fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Seed(HexFormat.of().formatHex(bytes));
    }

    /** What is published beforehand: SHA-256 of the 32 bytes, lower-case hexadecimal. */
    public String commitment() {
        return Sha256.hex(bytes());
    }

    /** The score of a text under this seed: HMAC-SHA-256, lower-case hexadecimal; the smallest scores are drawn. */
    String score(String text) {
        return Sha256.hmac(bytes(), text);
    }

    private byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
