package cn.jiangmen.quality.certificate.imports.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.certificate.CertificateStatus;
import cn.jiangmen.quality.certificate.Party;
import cn.jiangmen.quality.certificate.RegisterFacts;
import cn.jiangmen.quality.certificate.schemes.Confidence;
import cn.jiangmen.quality.certificate.schemes.KpiClass;
import cn.jiangmen.quality.certificate.schemes.ReasonFamily;
import cn.jiangmen.quality.certificate.schemes.RecordKind;
import cn.jiangmen.quality.certificate.schemes.Scheme;
import cn.jiangmen.quality.certificate.schemes.SchemeKind;
import cn.jiangmen.quality.certificate.schemes.Schemes;
import cn.jiangmen.quality.kit.sheets.RowProblem;
import cn.jiangmen.quality.kit.sheets.SheetHeader;
import cn.jiangmen.quality.kit.sheets.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReaderTest {
    private static final RecordKind MS = RecordKind.MANAGEMENT_SYSTEM_AND_SERVICE;
    private static final Schemes SCHEMES = new Schemes(
            List.of(
                    scheme("A0101", "质量管理体系认证", KpiClass.QMS, MS),
                    scheme("B01", "强制性产品认证", KpiClass.CCC, RecordKind.CCC),
                    scheme("B0501", "一般自愿性产品认证", KpiClass.VOLUNTARY_PRODUCT, RecordKind.VOLUNTARY_PRODUCT),
                    scheme("R-GREENFOOD", "绿色食品标志", null, null)),
            List.of(),
            List.of());

    @Test
    void aFullRowIsUnderstood() {
        RegisterFacts facts = understood(MS, row(MS));
        assertThat(facts.number().key()).isEqualTo("00226Q10097R1S");
        assertThat(facts.body()).isEqualTo("CNCA-R-2002-001");
        assertThat(facts.scheme()).isEqualTo("A0101");
        assertThat(facts.status()).isEqualTo(CertificateStatus.VALID);
        assertThat(facts.issuedOn()).isEqualTo(LocalDate.of(2024, 5, 1));
        assertThat(facts.expiresOn()).isEqualTo(LocalDate.of(2027, 4, 30));
        assertThat(facts.details().holder().name()).isEqualTo("江门市某某有限公司");
        assertThat(facts.details().holder().creditCode()).isEqualTo("91350100M000100Y43");
        assertThat(facts.details().further())
                .containsEntry("covered_persons", "120")
                .containsEntry("multi_site", "false");
    }

    @Test
    void emptyCellsAreNotTold() {
        Map<Column, String> row = new EnumMap<>(Column.class);
        for (Column needed : List.of(Column.NUMBER, Column.STATUS, Column.ISSUED_ON, Column.EXPIRES_ON, Column.BODY)) {
            row.put(needed, row(MS).get(needed));
        }
        row.put(Column.SCHEME, "A0101");
        RegisterFacts facts = understood(MS, row);
        assertThat(facts.changedOn()).isNull();
        assertThat(facts.details().holder().name()).isNull();
        assertThat(facts.details().holder().country()).isNull();
        assertThat(facts.details().subCertificate()).isNull();
        assertThat(facts.details().parties()).isEmpty();
        assertThat(facts.details().further()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER|　00226 q10097r1ｓ ",
                "STATUS|01",
                "STATUS|1",
                "STATUS|０１",
                "STATUS| 有效 ",
                "ISSUED_ON|2024/5/1",
                "ISSUED_ON|45413",
                "EXPIRES_ON|20270430",
                "BODY|cnca－r－2002－001",
                "BODY|CNCA–R–2002–001",
                "SCHEME|质量管理体系认证",
                "SCHEME|质量管理体系",
                "SCHEME|a0101",
                "SCHEME|A010103",
                "HOLDER_CODE|91350100m000100y43",
                "HOLDER_CODE|９１３５０１００Ｍ０００１００Ｙ４３",
                "HOLDER_NAME| 江门市某某有限公司　",
                "COUNTRY|中国",
                "COUNTRY|CHN",
                "COVERED_PERSONS|120.0",
                "COVERED_PERSONS|１２０",
                "MULTI_SITE|N",
                "MULTI_SITE|FALSE"
            })
    void theSameIsUnderstoodHoweverItIsWritten(Column column, String written) {
        Reading.Understood plain = (Reading.Understood) read(MS, row(MS));
        Map<Column, String> row = row(MS);
        row.put(column, written);
        Reading.Understood other = (Reading.Understood) read(MS, row);
        assertThat(other.facts().number().key())
                .isEqualTo(plain.facts().number().key());
        assertThat(other.facts().details()).isEqualTo(plain.facts().details());
        assertThat(List.of(
                        other.facts().status(),
                        other.facts().issuedOn(),
                        other.facts().expiresOn(),
                        other.facts().body(),
                        other.facts().scheme()))
                .isEqualTo(List.of(
                        plain.facts().status(),
                        plain.facts().issuedOn(),
                        plain.facts().expiresOn(),
                        plain.facts().body(),
                        plain.facts().scheme()));
        assertThat(other.content()).isEqualTo(plain.content());
    }

    @Test
    void anotherMeaningIsAnotherContent() {
        Map<Column, String> row = row(MS);
        row.put(Column.ADDRESS, "别处");
        assertThat(((Reading.Understood) read(MS, row)).content())
                .isNotEqualTo(((Reading.Understood) read(MS, row(MS))).content());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NUMBER|``|value-missing",
                "NUMBER|　|value-missing",
                "NUMBER|示例-0001|example-row",
                "NUMBER|2.01601E+15|scientific-notation",
                "NUMBER|#N/A|cell-is-excel-error",
                "NUMBER|=A1|cell-is-formula",
                "STATUS|``|value-missing",
                "STATUS|06|status-unknown",
                "STATUS|已失效|status-unknown",
                "STATUS|暂停|change-date-missing",
                "STATUS|03|change-date-missing",
                "STATUS|注销|change-date-missing",
                "ISSUED_ON|``|value-missing",
                "ISSUED_ON|2024-02-30|date-invalid",
                "ISSUED_ON|1/5/2024|date-invalid",
                "ISSUED_ON|1900-01-01|date-implausible",
                "ISSUED_ON|2028-01-01|expiry-before-issue",
                "EXPIRES_ON|9999-12-31|date-implausible",
                "EXPIRES_ON|长期|date-invalid",
                "EXPIRES_ON|2024-04-30|expiry-before-issue",
                "FIRST_ISSUED_ON|0001-01-01|date-implausible",
                "CHANGED_ON|1900/1/1|date-implausible",
                "REPORTED_ON|x|date-invalid",
                "SCHEME|``|value-missing",
                "SCHEME|A9999|scheme-unknown",
                "SCHEME|B0501|scheme-of-other-kind",
                "SUB_CERTIFICATE|也许|flag-invalid",
                "SUB_CERTIFICATE|是|main-number-missing",
                "HOLDER_CODE|91350100M000100Y44|credit-code-invalid",
                "HOLDER_CODE|9.135E+17|scientific-notation",
                "HOLDER_CODE|12345|credit-code-invalid",
                "COUNTRY|火星|country-unknown",
                "BODY|``|value-missing",
                "BODY|CNCA-2002-001|body-number-invalid",
                "COVERED_PERSONS|-1|count-invalid",
                "COVERED_PERSONS|许多|count-invalid",
                "COVERED_PERSONS|1.5|count-invalid",
                "COVERED_PERSONS|1E2000000000|count-invalid",
                "ADDRESS|坏\uFFFD字|unreadable-characters"
            })
    void whatIsWrongByItselfIsRejectedWithItsColumnAndCode(Column column, String written, String code) {
        Map<Column, String> row = row(MS);
        row.put(column, written == null ? "　" : written);
        List<RowProblem> problems = rejected(MS, row);
        assertThat(problems).extracting(RowProblem::code).containsExactly(code);
        assertThat(problems.getFirst().sentence().zh()).endsWith("。");
        assertThat(problems.getFirst().sentence().en()).endsWith(".");
        assertThat(problems.getFirst().code()).matches("[a-z]+(-[a-z]+)*");
    }

    @Test
    void allProblemsOfARowAreToldAtOnce() {
        Map<Column, String> row = row(MS);
        row.put(Column.STATUS, "?");
        row.put(Column.ISSUED_ON, "?");
        row.put(Column.HOLDER_CODE, "?");
        assertThat(rejected(MS, row)).extracting(RowProblem::field).containsExactly("证书状态", "颁证日期", "统一社会信用代码");
    }

    @Test
    void overlongTextIsRejected() {
        Map<Column, String> row = row(MS);
        row.put(Column.HOLDER_NAME, "长".repeat(501));
        row.put(Column.SCOPE, "长".repeat(20_000));
        row.put(Column.NUMBER, "1".repeat(101));
        assertThat(rejected(MS, row))
                .extracting(RowProblem::code)
                .containsExactly("certificate-number-invalid", "text-too-long");
    }

    @Test
    void contentWithoutAColumnIsRejected() {
        List<String> titles = Column.of(MS).stream().map(Column::title).toList();
        List<String> cells = new ArrayList<>(titles.size() + 1);
        Column.of(MS).forEach(column -> cells.add(row(MS).getOrDefault(column, "")));
        cells.add("verrutscht");
        Reading reading = new RowReader(Header.of(new SheetRow(1, titles), MS), MS, SCHEMES).read(cells);
        assertThat(((Reading.Rejected) reading).problems())
                .extracting(RowProblem::code)
                .containsExactly("cell-without-column");
    }

    @Test
    void cccRowsNameAProductClassAndThreeParties() {
        Map<Column, String> row = row(RecordKind.CCC);
        row.put(Column.PRODUCT_CLASS, "105");
        row.put(Column.FACTORY_NAME, "江门市某某电线厂");
        row.put(Column.FACTORY_CODE, "91350100M000100Y43");
        RegisterFacts facts = understood(RecordKind.CCC, row);
        assertThat(facts.scheme()).isEqualTo("B01");
        assertThat(facts.details().product().productClass()).isEqualTo("0105");
        assertThat(facts.details().parties()).singleElement().satisfies(party -> {
            assertThat(party.role()).isEqualTo(Party.Role.FACTORY);
            assertThat(party.creditCode()).isEqualTo("91350100M000100Y43");
        });
        row.put(Column.PRODUCT_CLASS, "电线");
        assertThat(rejected(RecordKind.CCC, row)).extracting(RowProblem::code).containsExactly("product-class-invalid");
    }

    @Test
    void aRowWithAMainCertificateIsASubCertificateUnlessItSaysOtherwise() {
        Map<Column, String> row = row(MS);
        row.remove(Column.SUB_CERTIFICATE);
        row.put(Column.MAIN_NUMBER, "00226q1");
        assertThat(understood(MS, row).details().subCertificate()).isTrue();
        assertThat(understood(MS, row).details().mainNumber()).isEqualTo("00226Q1");
        row.put(Column.SUB_CERTIFICATE, "否");
        assertThat(understood(MS, row).details().subCertificate()).isFalse();
        row.put(Column.SUB_CERTIFICATE, "是");
        row.put(Column.MAIN_NUMBER, row.get(Column.NUMBER));
        assertThat(rejected(MS, row)).extracting(RowProblem::code).containsExactly("main-number-is-own");
    }

    @Test
    void recognitionsMayComeFromOtherBodies() {
        Map<Column, String> row = row(MS);
        row.put(Column.SCHEME, "绿色食品标志");
        row.put(Column.BODY, "中国绿色食品发展中心");
        assertThat(understood(MS, row).body()).isEqualTo("中国绿色食品发展中心");
    }

    private static Map<Column, String> row(RecordKind kind) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.NUMBER, "00226Q10097R1S");
        row.put(Column.STATUS, "有效");
        row.put(Column.ISSUED_ON, "2024-05-01");
        row.put(Column.EXPIRES_ON, "2027-04-30");
        row.put(Column.HOLDER_NAME, "江门市某某有限公司");
        row.put(Column.HOLDER_CODE, "91350100M000100Y43");
        row.put(Column.COUNTRY, "156");
        row.put(Column.SUB_CERTIFICATE, "否");
        row.put(Column.BODY, "CNCA-R-2002-001");
        if (kind == MS) {
            row.put(Column.SCHEME, "A0101");
            row.put(Column.COVERED_PERSONS, "120");
            row.put(Column.MULTI_SITE, "否");
        } else {
            row.put(Column.PRODUCT_CLASS, "0105");
        }
        return row;
    }

    private static RegisterFacts understood(RecordKind kind, Map<Column, String> row) {
        return ((Reading.Understood) read(kind, row)).facts();
    }

    private static List<RowProblem> rejected(RecordKind kind, Map<Column, String> row) {
        return ((Reading.Rejected) read(kind, row)).problems();
    }

    private static Reading read(RecordKind kind, Map<Column, String> row) {
        List<Column> columns = Column.of(kind);
        SheetHeader<Column> header =
                Header.of(new SheetRow(1, columns.stream().map(Column::title).toList()), kind);
        return new RowReader(header, kind, SCHEMES)
                .read(columns.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList());
    }

    private static Scheme scheme(String code, String name, KpiClass kpiClass, RecordKind kind) {
        SchemeKind schemeKind = kpiClass == null ? SchemeKind.RECOGNITION : SchemeKind.CERTIFICATION;
        return new Scheme(
                code,
                null,
                name,
                name,
                List.of(),
                null,
                schemeKind,
                kpiClass,
                kind,
                ReasonFamily.MS,
                true,
                36,
                "test",
                Confidence.FOUND,
                null,
                null,
                1);
    }
}
