package cn.jiangmen.quality.kit.signing;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;

/**
 * A private key with its public half. Files hold it as PKCS #8 in PEM, as {@code openssl genpkey -algorithm ed25519} and
 * {@code -algorithm SM2} write it.
 */
final class SigningKey {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int COORDINATE = 32;

    private final Algorithm algorithm;
    private final AsymmetricKeyParameter privateKey;
    private final AsymmetricKeyParameter publicKey;
    private final Map<String, String> jwk;

    /** How it signs. */
    enum Algorithm {
        /** RFC 8037. */
        ED25519("EdDSA") {
            @Override
            Signer signer() {
                return new Ed25519Signer();
            }
        },
        /** GB/T 32918 with GB/T 32905, DER-encoded; no registered name in JOSE, so it says what it is. */
        SM2("SM2-SM3") {
            @Override
            Signer signer() {
                return new SM2Signer();
            }
        };

        private final String alg;

        Algorithm(String alg) {
            this.alg = alg;
        }

        String alg() {
            return alg;
        }

        abstract Signer signer();
    }

    private SigningKey(Algorithm algorithm, AsymmetricKeyParameter privateKey, AsymmetricKeyParameter publicKey) {
        this.algorithm = algorithm;
        this.privateKey = privateKey;
        this.publicKey = publicKey;
        this.jwk = jwk(publicKey);
    }

    static SigningKey generate(Algorithm algorithm, SecureRandom random) {
        return switch (algorithm) {
            case ED25519 -> of(new Ed25519PrivateKeyParameters(random));
            case SM2 -> {
                var curve = new ECNamedDomainParameters(
                        GMObjectIdentifiers.sm2p256v1, GMNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1));
                ECKeyPairGenerator pairs = new ECKeyPairGenerator();
                pairs.init(new ECKeyGenerationParameters(curve, random));
                yield of(pairs.generateKeyPair().getPrivate());
            }
        };
    }

    /**
     * Reads a key.
     *
     * @throws IOException when it is no PKCS #8 key in PEM, or of another kind than Ed25519 and SM2
     */
    static SigningKey read(Reader file) throws IOException {
        try (PemReader pem = new PemReader(file)) {
            PemObject content = pem.readPemObject();
            if (content == null) {
                throw new IOException("no PEM");
            }
            return of(PrivateKeyFactory.createKey(content.getContent()));
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    private static SigningKey of(AsymmetricKeyParameter key) {
        return switch (key) {
            case Ed25519PrivateKeyParameters ed25519 ->
                new SigningKey(Algorithm.ED25519, ed25519, ed25519.generatePublicKey());
            case ECPrivateKeyParameters ec -> {
                ECPoint point = ec.getParameters().getG().multiply(ec.getD()).normalize();
                yield new SigningKey(Algorithm.SM2, ec, new ECPublicKeyParameters(point, ec.getParameters()));
            }
            default -> throw new IllegalArgumentException("neither an Ed25519 nor an SM2 key");
        };
    }

    String pem() {
        try {
            StringWriter text = new StringWriter();
            try (PemWriter pem = new PemWriter(text)) {
                byte[] pkcs8 =
                        PrivateKeyInfoFactory.createPrivateKeyInfo(privateKey).getEncoded();
                pem.writeObject(new PemObject("PRIVATE KEY", pkcs8));
            }
            return text.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] sign(byte[] message) {
        Signer signer = algorithm.signer();
        signer.init(true, privateKey);
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean verifies(byte[] message, byte[] signature) {
        Signer signer = algorithm.signer();
        signer.init(false, publicKey);
        signer.update(message, 0, message.length);
        return signer.verifySignature(signature);
    }

    String alg() {
        return algorithm.alg();
    }

    /** Its thumbprint (RFC 7638). */
    String id() {
        return jwk.get("kid");
    }

    /** The public half as a JSON Web Key. */
    Map<String, String> jwk() {
        return jwk;
    }

    private Map<String, String> jwk(AsymmetricKeyParameter key) {
        Map<String, String> required = new LinkedHashMap<>(); // in the order that RFC 7638 asks for
        switch (key) {
            case Ed25519PublicKeyParameters ed25519 -> {
                required.put("crv", "Ed25519");
                required.put("kty", "OKP");
                required.put("x", BASE64.encodeToString(ed25519.getEncoded()));
            }
            case ECPublicKeyParameters ec -> {
                required.put("crv", "SM2");
                required.put("kty", "EC");
                required.put("x", coordinate(ec.getQ().getAffineXCoord().toBigInteger()));
                required.put("y", coordinate(ec.getQ().getAffineYCoord().toBigInteger()));
            }
            default -> throw new IllegalStateException("unreachable");
        }
        String canonical = required.entrySet().stream()
                .map(member -> "\"%s\":\"%s\"".formatted(member.getKey(), member.getValue()))
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
        Map<String, String> whole = new LinkedHashMap<>(required);
        whole.put("alg", algorithm.alg());
        whole.put("use", "sig");
        whole.put("kid", BASE64.encodeToString(sha256(canonical)));
        return whole;
    }

    private static String coordinate(BigInteger value) {
        byte[] fixed = new byte[COORDINATE];
        byte[] told = value.toByteArray();
        int length = Math.min(told.length, COORDINATE);
        System.arraycopy(told, told.length - length, fixed, COORDINATE - length, length);
        return BASE64.encodeToString(fixed);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
