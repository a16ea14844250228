package cn.jiangmen.quality.target.whatif;

import java.util.UUID;

/** Why a what-if is not answered: one class per rule. */
public abstract sealed class WhatIfRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private WhatIfRefused(String rule) {
        super(rule, null, false, false);
    }

    /** The body is neither a list of certificates nor lines of them. */
    public static final class Unreadable extends WhatIfRefused {
        private static final long serialVersionUID = 1L;
        public final int certificate;

        Unreadable(int certificate) {
            super("unreadable");
            this.certificate = certificate;
        }
    }

    /** A certificate lacks a part that counting needs, or has one that cannot be. */
    public static final class Invalid extends WhatIfRefused {
        private static final long serialVersionUID = 1L;
        public final int certificate;
        public final String field;
        public final String code;

        Invalid(int certificate, String field, String code) {
            super("invalid certificate");
            this.certificate = certificate;
            this.field = field;
            this.code = code;
        }
    }

    /** The same certificate is supposed to be two things. */
    public static final class Repeated extends WhatIfRefused {
        private static final long serialVersionUID = 1L;
        public final UUID id;

        Repeated(UUID id) {
            super("certificate repeated");
            this.id = id;
        }
    }

    /** More certificates than one question may have. */
    public static final class TooMany extends WhatIfRefused {
        private static final long serialVersionUID = 1L;
        public final int most;

        TooMany(int most) {
            super("too many certificates");
            this.most = most;
        }
    }

    /** Others are being counted. */
    public static final class Busy extends WhatIfRefused {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("busy");
        }
    }
}
