package cn.jiangmen.quality.supervision.register;

import java.time.LocalDate;

/** A command on the registers that breaks a rule; each rule has its own name, which reaches the caller as a problem type. */
public abstract sealed class RegisterRefused extends RuntimeException {
    private RegisterRefused(String rule) {
        super(rule, null, false, false);
    }

    /** Nobody of the register has the id. */
    public static final class InspectorNotFound extends RegisterRefused {
        public final String id;

        InspectorNotFound(String id) {
            super("inspector not found");
            this.id = id;
        }
    }

    /** The certificate belongs to somebody else of the register. */
    public static final class CertificateTaken extends RegisterRefused {
        public final String number;

        CertificateTaken(String number) {
            super("certificate taken");
            this.number = number;
        }
    }

    /** What is given is what the register says already. */
    public static final class NothingToCorrect extends RegisterRefused {
        NothingToCorrect() {
            super("nothing to correct");
        }
    }

    /** Nobody leaves twice. */
    public static final class AlreadyLeft extends RegisterRefused {
        public final LocalDate on;

        AlreadyLeft(LocalDate on) {
            super("already left");
            this.on = on;
        }
    }

    /** Only who has left comes back. */
    public static final class NotLeft extends RegisterRefused {
        NotLeft() {
            super("not left");
        }
    }

    /** The register of objects has no such object. */
    public static final class ObjectNotFound extends RegisterRefused {
        public final String id;

        ObjectNotFound(String id) {
            super("object not found");
            this.id = id;
        }
    }

    /** There is no such key group. */
    public static final class KeyGroupUnknown extends RegisterRefused {
        public final String code;

        KeyGroupUnknown(String code) {
            super("key group unknown");
            this.code = code;
        }
    }

    /** A product belongs to a key group by the code of its class, or by a part of its name, or both. */
    public static final class KeyGroupProductUnnamed extends RegisterRefused {
        KeyGroupProductUnnamed() {
            super("neither class nor name");
        }
    }
}
