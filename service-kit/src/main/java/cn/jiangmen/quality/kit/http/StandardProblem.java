package cn.jiangmen.quality.kit.http;

/** The refusals that every service of the suite has in common. */
public enum StandardProblem implements ProblemType {
    INVALID_REQUEST("invalid-request", 400, "请求内容有误", "The request is invalid"),
    UNREADABLE_BODY("unreadable-body", 400, "请求正文无法读取", "The request body cannot be read"),
    UNKNOWN_PARAMETER("unknown-parameter", 400, "未知的查询参数", "Unknown query parameter"),
    INVALID_PARAMETER("invalid-parameter", 400, "查询参数的值有误", "The value of a query parameter is invalid"),
    INVALID_CURSOR("invalid-cursor", 400, "分页游标无效", "The cursor is invalid"),
    NOT_FOUND("not-found", 404, "资源不存在", "Not found"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "不支持该请求方法", "Method not allowed"),
    NOT_ACCEPTABLE("not-acceptable", 406, "无法提供所要求的格式", "Not acceptable"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422, "幂等键已用于不同的请求", "Idempotency key used before"),
    CONFLICT("conflict", 409, "与另一请求冲突", "In conflict with another request"),
    STALE_VERSION("stale-version", 412, "资源已被他人修改", "The resource has changed"),
    TOO_LARGE("too-large", 413, "请求内容过大", "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "不支持的内容类型", "Unsupported media type"),
    PRECONDITION_REQUIRED("precondition-required", 428, "缺少 If-Match 请求头", "If-Match is required"),
    REFUSED("refused", 400, "请求被拒绝", "The request was refused"),
    INTERNAL_ERROR("internal-error", 500, "服务内部错误", "Internal error"),
    TEMPORARILY_UNAVAILABLE("temporarily-unavailable", 503, "服务暂时不可用", "Temporarily unavailable");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    StandardProblem(String slug, int status, String titleZh, String titleEn) {
        this.slug = slug;
        this.status = status;
        this.titleZh = titleZh;
        this.titleEn = titleEn;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String titleZh() {
        return titleZh;
    }

    @Override
    public String titleEn() {
        return titleEn;
    }
}
