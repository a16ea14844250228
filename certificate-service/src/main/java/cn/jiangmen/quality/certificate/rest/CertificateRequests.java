package cn.jiangmen.quality.certificate.rest;

import cn.jiangmen.quality.certificate.CertificateNumber;
import cn.jiangmen.quality.certificate.CertificateStatus;
import cn.jiangmen.quality.certificate.ChangeCorrection;
import cn.jiangmen.quality.certificate.Details;
import cn.jiangmen.quality.certificate.Erasable;
import cn.jiangmen.quality.certificate.Holder;
import cn.jiangmen.quality.certificate.Normal;
import cn.jiangmen.quality.certificate.Party;
import cn.jiangmen.quality.certificate.Product;
import cn.jiangmen.quality.certificate.RegisterFacts;
import cn.jiangmen.quality.certificate.schemes.RecordKind;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests, named for what they ask. */
final class CertificateRequests {
    private static final int CODE = 64;
    private static final int NAME = 300;
    private static final int TEXT = 2_000;
    private static final int REASON = 500;
    private static final int MOST = 40;

    private CertificateRequests() {}

    @Schema(name = "Holder", description = "获证组织")
    record HolderGiven(
            @Schema(examples = "江门市蓬江区示例照明有限公司") @NotNull @Line(max = NAME)
            String name,

            @Schema(description = "统一社会信用代码; null abroad", examples = "91440703MA4T000275") @Line(max = CODE)
            String creditCode,

            @Schema(description = "GB/T 2659 number; 156 (China) when absent", examples = "156") @Line(max = CODE)
            String country) {
        Holder read() {
            return Holder.of(name, creditCode, country == null ? "156" : country);
        }
    }

    @Schema(name = "Party", description = "认证委托人、生产者或生产企业")
    record PartyGiven(
            @Schema(examples = "FACTORY") @NotNull Party.Role role,

            @Schema(examples = "江门市示例电器厂") @NotNull @Line(max = NAME)
            String name,

            @Schema(description = "null abroad", examples = "91440704MA4T00035E") @Line(max = CODE)
            String creditCode,

            @Schema(examples = "156") @Line(max = CODE) String country) {
        Party read() {
            return Party.of(role, name, creditCode, country == null ? "156" : country);
        }
    }

    @Schema(name = "CertificateRegistration", description = "登记")
    record Registration(
            @Schema(description = "as printed; unique together with the body", examples = "00124Q31234R0M/4400")
            @NotNull
            @Line(max = 100)
            String number,

            @Schema(description = "approval number of the certification body (机构批准号)", examples = "CNCA-R-2002-001")
            @Line(max = CODE)
            String body,

            @Schema(description = "as printed on the certificate", examples = "示例认证中心有限公司") @Line(max = NAME)
            String bodyName,

            @Schema(examples = "MANAGEMENT_SYSTEM_AND_SERVICE") @NotNull
            RecordKind recordKind,

            @Schema(description = "code of GET /api/v1/schemes", examples = "A0101") @NotNull @Line(max = CODE)
            String scheme,

            @NotNull @Valid HolderGiven holder,

            @Schema(description = "the parties of a product certificate, each at most once") @Size(max = 3)
            List<@NotNull @Valid PartyGiven> parties,

            @Schema(description = "CCC: the four digits of the product class", examples = "0105") @Line(max = CODE)
            String productClass,

            @Line(max = TEXT) String productName,
            @Line(max = TEXT) String productModel,

            @Schema(description = "认证依据", examples = "GB/T 19001-2016/ISO 9001:2015") @Line(max = TEXT)
            String standard,

            @Schema(description = "whether it stands under a main certificate")
            Boolean subCertificate,

            @Line(max = 100) String mainNumber,

            @Schema(description = "颁证日期, first valid day", examples = "2024-05-01") @NotNull
            LocalDate issuedOn,

            @Schema(description = "到期日期, last valid day", examples = "2027-04-30") @NotNull
            LocalDate expiresOn,

            @Schema(description = "初次获证日期") LocalDate firstIssuedOn,

            @Schema(description = "what else the register's record has, by snake_case name") @Size(max = MOST)
            Map<@Pattern(regexp = "[a-z][a-z0-9_]{0,39}") String, @NotNull @Line(max = TEXT) String> further) {

        RegisterFacts facts() {
            Details details = new Details(
                    holder.read(),
                    parties == null
                            ? null
                            : parties.stream().map(PartyGiven::read).toList(),
                    Product.of(productClass, productName, productModel),
                    Normal.text(bodyName),
                    Normal.text(standard),
                    subCertificate,
                    Normal.text(mainNumber),
                    firstIssuedOn,
                    further);
            return new RegisterFacts(
                    CertificateNumber.of(number),
                    Normal.code(body),
                    recordKind,
                    Normal.code(scheme),
                    CertificateStatus.VALID,
                    issuedOn,
                    expiresOn,
                    null,
                    null,
                    null,
                    details);
        }
    }

    @Schema(
            name = "CertificateCorrection",
            description = "更正: what is absent or null stays as it is; holder and parties are replaced as a whole")
    record Correction(
            @Schema(description = "another scheme of the same kind of records", examples = "A0102") @Line(max = CODE)
            String scheme,

            @Schema(description = "of the current term") LocalDate issuedOn,
            @Schema(description = "of the current term") LocalDate expiresOn,
            @Valid HolderGiven holder,

            @Size(max = 3) List<@NotNull @Valid PartyGiven> parties,

            @Line(max = CODE) String productClass,
            @Line(max = TEXT) String productName,
            @Line(max = TEXT) String productModel,
            @Line(max = NAME) String bodyName,
            @Line(max = TEXT) String standard,
            Boolean subCertificate,
            @Line(max = 100) String mainNumber,
            LocalDate firstIssuedOn,

            @Size(max = MOST)
            Map<@Pattern(regexp = "[a-z][a-z0-9_]{0,39}") String, @NotNull @Line(max = TEXT) String> further,

            @Schema(description = "parts that are to be empty", examples = "[]")
            Set<@NotNull Erasable> erase,

            @Schema(examples = "录入有误") @NotNull @Line(max = REASON)
            String reason) {

        cn.jiangmen.quality.certificate.Correction read() {
            Details told = new Details(
                    null,
                    null,
                    Product.of(productClass, productName, productModel),
                    Normal.text(bodyName),
                    Normal.text(standard),
                    subCertificate,
                    Normal.text(mainNumber),
                    firstIssuedOn,
                    further);
            return new cn.jiangmen.quality.certificate.Correction(
                    Normal.code(scheme),
                    issuedOn,
                    expiresOn,
                    holder == null ? null : holder.read(),
                    parties == null
                            ? null
                            : parties.stream().map(PartyGiven::read).toList(),
                    told,
                    erase == null ? Set.of() : erase);
        }
    }

    @Schema(name = "Suspension", description = "暂停")
    record Suspension(
            @Schema(description = "first suspended day", examples = "2025-03-01") @NotNull
            LocalDate effectiveOn,

            @Schema(description = "where it was lifted already: first day in force again", examples = "2025-06-01")
            LocalDate resumedOn,

            @Schema(description = "code of the register's list; needed where that list is known", examples = "0111")
            @Line(max = CODE)
            String reasonCode,

            @Schema(examples = "未按期接受监督审核") @NotNull @Line(max = REASON)
            String reason) {}

    @Schema(name = "Decision", description = "恢复、撤销或注销")
    record Decision(
            @Schema(description = "first day of the new state", examples = "2025-06-01") @NotNull
            LocalDate effectiveOn,

            @Schema(description = "code of the register's list; needed where that list is known", examples = "0199")
            @Line(max = CODE)
            String reasonCode,

            @Schema(examples = "整改验证合格") @NotNull @Line(max = REASON)
            String reason) {
        cn.jiangmen.quality.certificate.Decision read() {
            return new cn.jiangmen.quality.certificate.Decision(
                    effectiveOn, Normal.code(reasonCode), Normal.text(reason));
        }
    }

    @Schema(
            name = "Renewal",
            description = "换证: a later term on the same number, or with the same issue date a later end of the term")
    record Renewal(
            @Schema(examples = "2027-04-20") @NotNull LocalDate issuedOn,
            @Schema(examples = "2030-04-19") @NotNull LocalDate expiresOn,

            @Schema(examples = "0102") @Line(max = CODE) String reasonCode,

            @Schema(examples = "再认证") @Line(max = REASON) String reason) {}

    @Schema(
            name = "Reissue",
            description = "换发: a new issue on the same number inside the term; what is absent stays as it was printed")
    record Reissue(
            @Schema(description = "inside the current term", examples = "2025-05-20") @NotNull
            LocalDate issuedOn,

            @Schema(description = "code of the register's list: 0101 监督换证, 0104 内容变更 …", examples = "0104")
            @NotNull
            @Line(max = CODE)
            String reasonCode,

            @Valid HolderGiven holder,

            @Line(max = TEXT) String productName,
            @Line(max = TEXT) String productModel,
            @Line(max = NAME) String bodyName,
            @Line(max = TEXT) String standard,

            @Size(max = MOST)
            Map<@Pattern(regexp = "[a-z][a-z0-9_]{0,39}") String, @NotNull @Line(max = TEXT) String> further,

            @Schema(examples = "组织更名") @NotNull @Line(max = REASON)
            String reason) {

        cn.jiangmen.quality.certificate.Correction content() {
            return new Correction(
                            null,
                            null,
                            null,
                            holder,
                            null,
                            null,
                            productName,
                            productModel,
                            bodyName,
                            standard,
                            null,
                            null,
                            null,
                            further,
                            null,
                            reason)
                    .read();
        }
    }

    @Schema(
            name = "ChangeCorrection",
            description = "更正状态变更: the change recorded as `status` from `effective_on` was another, or never was")
    record ChangeCorrected(
            @Schema(description = "of the change as recorded; VALID is a resumption", examples = "SUSPENDED") @NotNull
            CertificateStatus status,

            @Schema(description = "of the change as recorded", examples = "2025-03-01") @NotNull
            LocalDate effectiveOn,

            @Schema(
                    description = "the change never was; a suspension goes with the resumption that ended it",
                    examples = "false")
            Boolean takeBack,

            @Schema(description = "the right day", examples = "2025-04-01")
            LocalDate correctedOn,

            @Schema(description = "the right code", examples = "0112") @Line(max = CODE)
            String reasonCode,

            @Schema(description = "the right reason of the change", examples = "未按期接受监督审核") @Line(max = REASON)
            String changeReason,

            @Schema(description = "why it is corrected", examples = "录入有误") @NotNull @Line(max = REASON)
            String reason) {

        ChangeCorrection read() {
            return Boolean.TRUE.equals(takeBack)
                    ? new ChangeCorrection.TakenBack(status, effectiveOn)
                    : new ChangeCorrection.Restated(
                            status, effectiveOn, correctedOn, Normal.code(reasonCode), Normal.text(changeReason));
        }
    }

    @Schema(name = "RenewalWithdrawal", description = "撤回换证: the last term was recorded wrongly")
    record RenewalWithdrawal(
            @Schema(examples = "误录") @NotNull @Line(max = REASON)
            String reason) {}
}
