package cn.jiangmen.quality.certificate.schemes;

import java.time.LocalDate;

/** Why the catalogue was not changed: one class per rule. */
public abstract sealed class CatalogueRefused extends RuntimeException {
    private CatalogueRefused(String rule) {
        super(rule, null, false, false);
    }

    /** There is no scheme, recognition or category of that code. */
    public static final class SchemeNotFound extends CatalogueRefused {
        public final String code;

        public SchemeNotFound(String code) {
            super("scheme not found");
            this.code = code;
        }
    }

    /** There is no class of products of that id. */
    public static final class ProductClassNotFound extends CatalogueRefused {
        public final String id;

        public ProductClassNotFound(String id) {
            super("product class not found");
            this.id = id;
        }
    }

    /** The code, or the id of a class of products, is in the catalogue. */
    public static final class CodeTaken extends CatalogueRefused {
        public final String code;

        public CodeTaken(String code) {
            super("code taken");
            this.code = code;
        }
    }

    /** A code that is not one. */
    public static final class InvalidCode extends CatalogueRefused {
        public final String told;

        public InvalidCode(String told) {
            super("invalid code");
            this.told = told;
        }
    }

    /** A category that does not exist or lies below the scheme itself. */
    public static final class ParentImpossible extends CatalogueRefused {
        public final String parent;

        public ParentImpossible(String parent) {
            super("parent impossible");
            this.parent = parent;
        }
    }

    /** A recognition with a KPI class, or a certification that can be held without one. */
    public static final class ClassContradictsKind extends CatalogueRefused {
        public ClassContradictsKind() {
            super("class contradicts kind");
        }
    }

    /** Another scheme is read by this name. */
    public static final class NameTaken extends CatalogueRefused {
        public final String name;

        public NameTaken(String name) {
            super("name taken");
            this.name = name;
        }
    }

    /** Certificates name the scheme, and what they count as does not change under them. */
    public static final class SchemeInUse extends CatalogueRefused {
        public final String code;

        public SchemeInUse(String code) {
            super("scheme in use");
            this.code = code;
        }
    }

    /** It would end before it begins. */
    public static final class EndBeforeStart extends CatalogueRefused {
        public EndBeforeStart() {
            super("end before start");
        }
    }

    /** An amount without a unit, or a unit without an amount. */
    public static final class AmountWithoutUnit extends CatalogueRefused {
        public AmountWithoutUnit() {
            super("amount without unit");
        }
    }

    /** Calendar years for a rule that counts days or months, or the other way round. */
    public static final class UnitContradictsKind extends CatalogueRefused {
        public UnitContradictsKind() {
            super("unit contradicts kind");
        }
    }

    /** A day that no instrument can have named. */
    public static final class DayImplausible extends CatalogueRefused {
        public final String field;
        public final LocalDate day;

        public DayImplausible(String field, LocalDate day) {
            super("day implausible");
            this.field = field;
            this.day = day;
        }
    }

    /** What is told is what is known. */
    public static final class NothingToCorrect extends CatalogueRefused {
        public NothingToCorrect() {
            super("nothing to correct");
        }
    }
}
