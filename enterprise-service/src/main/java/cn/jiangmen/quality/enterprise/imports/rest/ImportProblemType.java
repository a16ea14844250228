package cn.jiangmen.quality.enterprise.imports.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of imports that callers can rely on. */
enum ImportProblemType implements ProblemType {
    NOT_FOUND("import-not-found", 404, "没有该导入任务", "No such import"),
    INVALID_FORM("invalid-form", 400, "表单内容有误", "The form is invalid"),
    UNSUPPORTED_FILE("unsupported-file", 415, "不支持的文件格式", "The file format is not supported"),
    FILE_TOO_LARGE("file-too-large", 413, "文件内容过大", "The file is too large"),
    UNREADABLE_FILE("unreadable-file", 422, "文件无法读取", "The file cannot be read"),
    UNEXPECTED_COLUMNS("unexpected-columns", 422, "列名不符", "Unexpected columns"),
    WRONG_STATE("import-in-other-state", 409, "导入任务的状态不允许此操作", "The import is in another state"),
    WRONG_TOKEN("commit-token-wrong", 422, "提交令牌不符", "Not the token of this report"),
    CHANGED_SINCE("import-changed-since", 409, "导入后企业信息又有变更", "Enterprises were changed since"),
    ROWS_DELETED("import-rows-deleted", 410, "行明细已清理", "The rows were deleted");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    ImportProblemType(String slug, int status, String titleZh, String titleEn) {
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
