package cn.jiangmen.quality.certificate.imports.register;

import cn.jiangmen.quality.certificate.CertificateNumber;
import cn.jiangmen.quality.certificate.Details;
import cn.jiangmen.quality.certificate.Holder;
import cn.jiangmen.quality.certificate.Party;
import cn.jiangmen.quality.certificate.Product;
import cn.jiangmen.quality.certificate.schemes.RecordKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a row says of a certificate beside its number, scheme, state and days; what it does not say stays null. */
final class DetailsReader {
    private static final Map<String, String> COUNTRIES = Map.of(
            "中国", "156", "中国大陆", "156", "中国内地", "156", "CN", "156", "CHN", "156", "中国香港", "344", "中国澳门", "446", "中国台湾",
            "158");

    private DetailsReader() {}

    static Details read(RowCells row, CertificateNumber number, RecordKind kind) {
        Boolean sub = row.flag(Column.SUB_CERTIFICATE);
        String main = row.code(Column.MAIN_NUMBER);
        if (Boolean.TRUE.equals(sub) && main == null) {
            row.problem(
                    Column.MAIN_NUMBER,
                    "main-number-missing",
                    "子证书必须填写主证书编号。",
                    "A sub-certificate needs the number of its main certificate.");
        }
        if (main != null && Boolean.TRUE.equals(sub) && !isOther(main, number)) {
            row.problem(
                    Column.MAIN_NUMBER,
                    "main-number-is-own",
                    "主证书编号与本证书编号相同。",
                    "The main certificate's number is the certificate's own.");
        }
        return new Details(
                new Holder(row.text(Column.HOLDER_NAME), row.creditCode(Column.HOLDER_CODE), country(row)),
                parties(row),
                new Product(productClass(row, kind), row.text(Column.PRODUCT_NAME), row.text(Column.PRODUCT_MODEL)),
                row.text(Column.BODY_NAME),
                row.text(Column.STANDARD),
                (sub == null && isOther(main, number)) ? Boolean.TRUE : sub,
                main,
                row.day(Column.FIRST_ISSUED_ON),
                further(row));
    }

    private static boolean isOther(String main, CertificateNumber number) {
        return main != null && (number == null || !main.equals(number.key()));
    }

    private static List<Party> parties(RowCells row) {
        List<Party> parties = new ArrayList<>(3);
        party(row, Party.Role.APPLICANT, Column.APPLICANT_NAME, Column.APPLICANT_CODE, parties);
        party(row, Party.Role.MANUFACTURER, Column.MANUFACTURER_NAME, Column.MANUFACTURER_CODE, parties);
        party(row, Party.Role.FACTORY, Column.FACTORY_NAME, Column.FACTORY_CODE, parties);
        return parties;
    }

    private static void party(RowCells row, Party.Role role, Column name, Column code, List<Party> parties) {
        String told = row.text(name);
        String creditCode = row.creditCode(code);
        if (told != null || creditCode != null) {
            parties.add(new Party(role, told, creditCode, null));
        }
    }

    private static Map<String, String> further(RowCells row) {
        row.day(Column.REPORTED_ON);
        row.count(Column.COVERED_PERSONS);
        row.count(Column.SURVEILLANCES);
        row.count(Column.RECERTIFICATIONS);
        row.flag(Column.MULTI_SITE);
        for (Column text :
                List.of(Column.PROVINCE, Column.ADDRESS, Column.ACCREDITATION_MARK, Column.SCOPE, Column.SITES)) {
            row.text(text);
        }
        Map<String, String> further = new HashMap<>();
        Column.FURTHER.forEach((column, key) -> {
            String value = row.contents().get(column);
            if (value != null) {
                further.put(key, value);
            }
        });
        return further;
    }

    private static String productClass(RowCells row, RecordKind kind) {
        if (kind != RecordKind.CCC) {
            return row.text(Column.PRODUCT_CLASS);
        }
        if (row.needed(Column.PRODUCT_CLASS) == null) {
            return null;
        }
        String code = row.digits(Column.PRODUCT_CLASS, 4);
        if (code != null && !code.matches("\\d{4}")) {
            row.problem(
                    Column.PRODUCT_CLASS,
                    "product-class-invalid",
                    "“" + code + "”不是 CCC 产品类别,应为四位数字,如 0105。",
                    "“" + code + "” is no CCC product class: four digits, such as 0105.");
        }
        return code;
    }

    private static String country(RowCells row) {
        String code = row.code(Column.COUNTRY);
        if (code == null) {
            return null;
        }
        String country = COUNTRIES.getOrDefault(code, code);
        if (!country.matches("\\d{3}")) {
            row.problem(
                    Column.COUNTRY,
                    "country-unknown",
                    "“" + code + "”应为三位国别地区代码,如 156(中国)。",
                    "“" + code + "” is no three-digit country code such as 156 (China).");
        }
        row.contents().put(Column.COUNTRY, country);
        return country;
    }
}
