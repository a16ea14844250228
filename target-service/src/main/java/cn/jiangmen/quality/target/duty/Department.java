package cn.jiangmen.quality.target.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A body that can be responsible for duties (责任单位), with every name under which documents mention it. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are written here and read by queries only
public class Department {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String code;
    private String nameZh;
    private String nameEn;

    @Enumerated(EnumType.STRING)
    private DepartmentKind kind;

    private String county;
    private String[] aliases;
    private LocalDate since;
    private String documentNumber;
    private Instant recordedAt;
    private Instant changedAt;

    /**
     * What is known of a department.
     *
     * @param county of a county's government, and null of all others
     * @param since the day from which it exists under this name, null when not known
     * @param documentNumber the document that says so
     */
    public record Known(
            String code,
            String nameZh,
            String nameEn,
            DepartmentKind kind,
            String county,
            List<String> aliases,
            LocalDate since,
            String documentNumber) {}

    protected Department() {}

    Department(UUID id, Known known, Instant now) {
        this.id = id;
        this.code = known.code();
        this.nameZh = known.nameZh();
        this.nameEn = known.nameEn();
        this.kind = known.kind();
        this.county = known.county();
        this.aliases = known.aliases().toArray(String[]::new);
        this.since = known.since();
        this.documentNumber = known.documentNumber();
        this.recordedAt = now;
        this.changedAt = now;
    }

    /** Corrects its names; null leaves one as it is. */
    void correct(String newNameZh, String newNameEn, List<String> newAliases, Instant now) {
        nameZh = newNameZh == null ? nameZh : newNameZh;
        nameEn = newNameEn == null ? nameEn : newNameEn;
        aliases = newAliases == null ? aliases : newAliases.toArray(String[]::new);
        changedAt = now;
    }

    Known known() {
        return new Known(code, nameZh, nameEn, kind, county, List.of(aliases), since, documentNumber);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String code() {
        return code;
    }

    DepartmentKind kind() {
        return kind;
    }

    String county() {
        return county;
    }

    Instant changedAt() {
        return changedAt;
    }
}
