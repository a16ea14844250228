package cn.jiangmen.quality.certificate.rest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Certificates as lines of a file: the columns of a list that officers work with. */
enum CertificateTable {
    NUMBER("证书编号", "Certificate number"),
    STATUS("证书状态", "Status"),
    ON("状态日期", "Status on"),
    RECORD_KIND("记录类别", "Record kind"),
    SCHEME("认证项目代码", "Scheme"),
    SCHEME_NAME("认证项目", "Scheme name"),
    KPI_CLASS("统计类别", "Class"),
    HOLDER("获证组织名称", "Holder"),
    CREDIT_CODE("统一社会信用代码", "Credit code"),
    COUNTRY("国家地区代码", "Country"),
    BODY("认证机构批准号", "Body"),
    BODY_NAME("认证机构名称", "Body name"),
    PRODUCT_CLASS("产品类别代码", "Product class"),
    PRODUCT_NAME("产品名称", "Product name"),
    PRODUCT_MODEL("规格型号", "Product model"),
    STANDARD("认证依据", "Standard"),
    SUB_CERTIFICATE("是否子证书", "Sub-certificate"),
    MAIN_NUMBER("主证书编号", "Main number"),
    ISSUED_ON("颁证日期", "Issued on"),
    EXPIRES_ON("到期日期", "Expires on"),
    FIRST_ISSUED_ON("初次获证日期", "First issued on"),
    CERTIFICATE_ID("证书记录标识", "Certificate id");

    private final String zh;
    private final String en;

    CertificateTable(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    static List<String> head(boolean english) {
        return columns().map(column -> english ? column.en : column.zh).toList();
    }

    static List<Object> row(CertificateView view, String schemeName, boolean english) {
        return Arrays.asList(
                columns().map(column -> column.cell(view, schemeName, english)).toArray());
    }

    private static Stream<CertificateTable> columns() {
        return Stream.of(values());
    }

    private Object cell(CertificateView view, String schemeName, boolean english) {
        return switch (this) {
            case NUMBER -> view.number();
            case STATUS ->
                view.status() == null
                        ? null
                        : english ? view.status().name() : view.status().nameZh();
            case ON -> view.on();
            case RECORD_KIND -> view.recordKind();
            case SCHEME -> view.scheme();
            case SCHEME_NAME -> schemeName;
            case KPI_CLASS -> view.kpiClass();
            case HOLDER -> view.holder().name();
            case CREDIT_CODE -> view.holder().creditCode();
            case COUNTRY -> view.holder().country();
            case BODY -> view.body();
            case BODY_NAME -> view.bodyName();
            case PRODUCT_CLASS -> view.productClass();
            case PRODUCT_NAME -> view.productName();
            case PRODUCT_MODEL -> view.productModel();
            case STANDARD -> view.standard();
            case SUB_CERTIFICATE -> view.subCertificate() ? (english ? "yes" : "是") : (english ? "no" : "否");
            case MAIN_NUMBER -> view.mainNumber();
            case ISSUED_ON -> view.issuedOn();
            case EXPIRES_ON -> view.expiresOn();
            case FIRST_ISSUED_ON -> view.firstIssuedOn();
            case CERTIFICATE_ID -> view.certificateId();
        };
    }
}
