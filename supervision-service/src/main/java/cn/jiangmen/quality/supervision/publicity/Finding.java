package cn.jiangmen.quality.supervision.publicity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the check found on an entry.
 *
 * @param field of the layout
 * @param blocking whether the entry is left out of the file because of it
 */
@Schema(name = "PublicityFinding")
public record Finding(Code code, String field, boolean blocking) {

    /** What can be found. */
    public enum Code {
        /** 缺少统一社会信用代码 */
        CODE_MISSING,
        /** 代码已变更: the enterprise has another code now */
        CODE_REPLACED,
        /** 名称与登记不一致 */
        NAME_DIFFERS,
        /** 登记库中查无此代码; the copy of the register may lag, so it is told and not held back */
        NOT_IN_REGISTER,
        /** 已注销 */
        DEREGISTERED,
        /** 缺少必填项 */
        FIELD_MISSING,
        /** 处罚机关代码未设定 */
        AUTHORITY_CODE_MISSING
    }

    static Finding blocking(Code code, String field) {
        return new Finding(code, field, true);
    }

    static Finding told(Code code, String field) {
        return new Finding(code, field, false);
    }
}
