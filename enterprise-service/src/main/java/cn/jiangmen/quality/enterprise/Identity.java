package cn.jiangmen.quality.enterprise;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** By which credit code an enterprise is known, and by which it was known before. */
@Embeddable
class Identity {
    private String creditCode;
    private String creditCodeWritten;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> warnings;

    private String kind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> formerCodes = List.of();

    protected Identity() {}

    Identity(CreditCode code, String written, String kind) {
        become(code, written, kind);
    }

    /**
     * Gives it another credit code; the one it had stays a former code of it.
     *
     * @throws EnterpriseRefused.CreditCodeUnchanged when it has that code
     */
    void change(CreditCode code, String written, String newKind) {
        if (creditCode.equals(code.value())) {
            throw new EnterpriseRefused.CreditCodeUnchanged(code);
        }
        formerCodes = Stream.concat(formerCodes.stream(), Stream.of(creditCode))
                .filter(former -> !former.equals(code.value()))
                .toList();
        become(code, written, newKind);
    }

    /** Gives it the code back that it had before. */
    void changeBack(String kindBefore) {
        CreditCode before = formerCode();
        formerCodes = formerCodes.subList(0, formerCodes.size() - 1);
        become(before, before.value(), kindBefore);
    }

    /**
     * The code it had last before the present one.
     *
     * @throws EnterpriseRefused.CreditCodeNeverChanged when it had no other
     */
    CreditCode formerCode() {
        if (formerCodes.isEmpty()) {
            throw new EnterpriseRefused.CreditCodeNeverChanged();
        }
        return new CreditCode(formerCodes.getLast());
    }

    void warn(String warning, boolean holds) {
        if (warnings.contains(warning) != holds) {
            warnings = holds
                    ? Stream.concat(warnings.stream(), Stream.of(warning)).toList()
                    : warnings.stream().filter(other -> !other.equals(warning)).toList();
        }
    }

    CreditCode creditCode() {
        return new CreditCode(creditCode);
    }

    String creditCodeWritten() {
        return creditCodeWritten;
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    String kind() {
        return kind;
    }

    List<String> formerCodes() {
        return List.copyOf(formerCodes);
    }

    private void become(CreditCode code, String written, String newKind) {
        creditCode = code.value();
        creditCodeWritten = written;
        kind = newKind;
        warnings = code.warnings();
    }
}
