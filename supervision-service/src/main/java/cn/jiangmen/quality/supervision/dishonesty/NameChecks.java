package cn.jiangmen.quality.supervision.dishonesty;

import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.supervision.Counties;
import cn.jiangmen.quality.supervision.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Holds names and codes of active records against the register of enterprises, before a receiver rejects them. */
@ApplicationScoped
public class NameChecks {
    private static final String RECORDS = """
            select r.id as record_id, r.kind, r.status, r.county, r.enterprise_name, r.credit_code, r.decision_number,
                   r.penalty_decision_number, e.name as registered_name, e.name_key as registered_key,
                   e.credit_code as registered_code, e.deregistered_on
            from dishonesty_record r left join lateral enterprise_of(r.credit_code) e on true
            where r.status in ('IN_FORCE', 'REPAIR_APPLIED', 'REPAIR_ACCEPTED')
              and (?::text is null or r.county = ?) and (?::uuid is null or r.id > ?)
            order by r.id""";

    private final JsonRows rows;
    private final Counties counties;

    NameChecks(JsonRows rows, Counties counties) {
        this.rows = rows;
        this.counties = counties;
    }

    /** What can be found. */
    @Schema(name = "NameFinding")
    public enum Finding {
        /** 登记库中查无此代码; the copy of the register may lag */
        NOT_IN_REGISTER,
        /** 代码已变更: the enterprise has another code now */
        CODE_REPLACED,
        /** 名称与登记不一致 */
        NAME_DIFFERS,
        /** 已注销 */
        DEREGISTERED
    }

    /** One record beside what the register says. */
    @Schema(name = "DishonestyNameCheck")
    public record Check(
            UUID recordId,
            RecordKind kind,
            RecordStatus status,
            String county,
            String enterpriseName,
            String creditCode,
            @Schema(nullable = true) String decisionNumber,
            String penaltyDecisionNumber,
            @Schema(nullable = true) String registeredName,
            @Schema(nullable = true) String registeredCode,
            List<Finding> findings) {}

    private record Beside(
            UUID recordId,
            RecordKind kind,
            RecordStatus status,
            String county,
            String enterpriseName,
            String creditCode,
            String decisionNumber,
            String penaltyDecisionNumber,
            String registeredName,
            String registeredKey,
            String registeredCode,
            LocalDate deregisteredOn) {

        private Check checked() {
            return new Check(
                    recordId,
                    kind,
                    status,
                    county,
                    enterpriseName,
                    creditCode,
                    decisionNumber,
                    penaltyDecisionNumber,
                    registeredName,
                    registeredCode,
                    findings());
        }

        private List<Finding> findings() {
            if (registeredCode == null) {
                return List.of(Finding.NOT_IN_REGISTER);
            }
            List<Finding> found = new ArrayList<>();
            if (!registeredCode.equals(creditCode)) {
                found.add(Finding.CODE_REPLACED);
            }
            if (!Subject.key(enterpriseName).equals(registeredKey)) {
                found.add(Finding.NAME_DIFFERS);
            }
            if (deregisteredOn != null) {
                found.add(Finding.DEREGISTERED);
            }
            return found;
        }
    }

    /**
     * Active records by id.
     *
     * @param finding only those on which it was found, or null
     * @param everything also those on which nothing was found
     */
    public List<Check> list(String county, Finding finding, boolean everything, UUID after, int limit) {
        if (county != null) {
            counties.require(county);
        }
        return rows.list(Beside.class, RECORDS, county, county, after, after).stream()
                .map(Beside::checked)
                .filter(each -> everything || !each.findings().isEmpty())
                .filter(each -> finding == null || each.findings().contains(finding))
                .limit(limit)
                .toList();
    }
}
