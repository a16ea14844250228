package cn.jiangmen.quality.certificate.imports.register;

import static cn.jiangmen.quality.certificate.schemes.RecordKind.CCC;
import static cn.jiangmen.quality.certificate.schemes.RecordKind.FOOD_AGRI_PRODUCT;
import static cn.jiangmen.quality.certificate.schemes.RecordKind.MANAGEMENT_SYSTEM_AND_SERVICE;
import static cn.jiangmen.quality.certificate.schemes.RecordKind.VOLUNTARY_PRODUCT;

import cn.jiangmen.quality.certificate.schemes.RecordKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of the register's exports, each with the header it is known by and the record kinds that have it. */
public enum Column {
    NUMBER("证书编号"),
    STATUS("证书状态"),
    ISSUED_ON("颁证日期"),
    EXPIRES_ON("证书到期日期"),
    FIRST_ISSUED_ON("初次获证日期"),
    CHANGED_ON("变更日期"),
    REASON_CODE("变更原因代码"),
    REASON("变更原因"),
    REPORTED_ON("信息上报日期"),
    SCHEME("认证项目", MANAGEMENT_SYSTEM_AND_SERVICE, FOOD_AGRI_PRODUCT, VOLUNTARY_PRODUCT),
    STANDARD("认证依据"),
    ACCREDITATION_MARK("认可标识"),
    SUB_CERTIFICATE("是否子证书"),
    MAIN_NUMBER("主证书编号"),
    HOLDER_NAME("组织名称"),
    HOLDER_CODE("统一社会信用代码"),
    COUNTRY("所在国别地区"),
    PROVINCE("所在省份"),
    ADDRESS("组织地址"),
    BODY_NAME("发证机构名称"),
    BODY("机构批准号"),
    COVERED_PERSONS("体系覆盖人数", MANAGEMENT_SYSTEM_AND_SERVICE),
    SURVEILLANCES("监督次数", MANAGEMENT_SYSTEM_AND_SERVICE),
    RECERTIFICATIONS("再认证次数", MANAGEMENT_SYSTEM_AND_SERVICE),
    SCOPE("业务范围", MANAGEMENT_SYSTEM_AND_SERVICE),
    MULTI_SITE("是否覆盖多场所", MANAGEMENT_SYSTEM_AND_SERVICE),
    SITES("多场所名称及地址", MANAGEMENT_SYSTEM_AND_SERVICE),
    PRODUCT_CLASS("产品类别", CCC, FOOD_AGRI_PRODUCT, VOLUNTARY_PRODUCT),
    PRODUCT_NAME("产品名称", CCC, FOOD_AGRI_PRODUCT, VOLUNTARY_PRODUCT),
    PRODUCT_MODEL("规格型号", CCC, FOOD_AGRI_PRODUCT, VOLUNTARY_PRODUCT),
    APPLICANT_NAME("认证委托人", CCC),
    APPLICANT_CODE("认证委托人统一社会信用代码", CCC),
    MANUFACTURER_NAME("生产者", CCC),
    MANUFACTURER_CODE("生产者统一社会信用代码", CCC),
    FACTORY_NAME("生产企业", CCC),
    FACTORY_CODE("生产企业统一社会信用代码", CCC);

    /** Columns that certificates keep as further details, with the names they have there. */
    public static final Map<Column, String> FURTHER = new EnumMap<>(Map.of(
            PROVINCE, "province",
            ADDRESS, "address",
            ACCREDITATION_MARK, "accreditation_mark",
            REPORTED_ON, "reported_on",
            COVERED_PERSONS, "covered_persons",
            SURVEILLANCES, "surveillances",
            RECERTIFICATIONS, "recertifications",
            SCOPE, "scope",
            MULTI_SITE, "multi_site",
            SITES, "sites"));

    private static final Set<Column> ALWAYS_NEEDED = EnumSet.of(NUMBER, STATUS, ISSUED_ON, EXPIRES_ON, BODY);

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody else holds
    private final Set<RecordKind> kinds;

    Column(String title, RecordKind... kinds) {
        this.title = title;
        this.kinds = kinds.length == 0 ? EnumSet.allOf(RecordKind.class) : EnumSet.copyOf(List.of(kinds));
    }

    /** The Chinese header; also the field name in problems of rows. */
    public String title() {
        return title;
    }

    /** Whether an export of this kind must have the column, and every row a value in it. */
    public boolean isNeededFor(RecordKind kind) {
        return ALWAYS_NEEDED.contains(this) || this == (kind == CCC ? PRODUCT_CLASS : SCHEME);
    }

    /** The columns of an export, in the order of its template. */
    public static List<Column> of(RecordKind kind) {
        return Arrays.stream(values()).filter(c -> c.kinds.contains(kind)).toList();
    }
}
