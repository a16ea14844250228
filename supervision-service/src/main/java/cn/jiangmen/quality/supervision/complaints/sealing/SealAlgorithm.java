package cn.jiangmen.quality.supervision.complaints.sealing;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Authenticated ciphers that letters can be sealed with: the international one, and that of GB/T 32907. */
public enum SealAlgorithm {
    AES_GCM("AES-GCM", "AES", "AES/GCM/NoPadding", 32),
    SM4_GCM("SM4-GCM", "SM4", "SM4/GCM/NoPadding", 16);

    // its own, so that no other code of the process gets another cipher than it asked for
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private final String label;
    private final String keyKind;
    private final String transformation;
    private final int keyBytes;

    SealAlgorithm(String label, String keyKind, String transformation, int keyBytes) {
        this.label = label;
        this.keyKind = keyKind;
        this.transformation = transformation;
        this.keyBytes = keyBytes;
    }

    /** By its name in files of keys and in the configuration. */
    static Optional<SealAlgorithm> named(String label) {
        return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
    }

    String label() {
        return label;
    }

    String keyKind() {
        return keyKind;
    }

    int keyBytes() {
        return keyBytes;
    }

    Cipher cipher() throws GeneralSecurityException {
        return this == SM4_GCM ? Cipher.getInstance(transformation, BOUNCY_CASTLE) : Cipher.getInstance(transformation);
    }
}
