package cn.jiangmen.quality.supervision.complaints.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** One key: it seals bytes to a purpose, so that what was sealed for one row cannot be passed off in another. */
final class SealingKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String MAC = "HmacSHA256";

    private final String id;
    private final SealAlgorithm algorithm;
    private final byte[] key;

    SealingKey(String id, SealAlgorithm algorithm, byte[] key) {
        this.id = id;
        this.algorithm = algorithm;
        this.key = key.clone();
    }

    String id() {
        return id;
    }

    SealAlgorithm algorithm() {
        return algorithm;
    }

    Sealed seal(byte[] plain, String purpose) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            return new Sealed(
                    id, nonce, cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(plain));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** @throws IllegalStateException when it was not sealed with this key to this purpose, or was changed since */
    byte[] open(Sealed sealed, String purpose) {
        try {
            return cipher(Cipher.DECRYPT_MODE, sealed.nonce(), purpose).doFinal(sealed.bytes());
        } catch (AEADBadTagException e) {
            throw new IllegalStateException("what is sealed for " + purpose + " was changed, or is another's", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("opening failed", e);
        }
    }

    /** A digest that only the holder of the key can compute; with a key of its own, derived from this one. */
    byte[] mark(byte[] text, String purpose) {
        return hmac(hmac(key, purpose.getBytes(StandardCharsets.UTF_8)), text);
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = algorithm.cipher();
        cipher.init(mode, new SecretKeySpec(key, algorithm.keyKind()), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] hmac(byte[] secret, byte[] text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
