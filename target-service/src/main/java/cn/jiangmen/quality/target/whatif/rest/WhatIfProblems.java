package cn.jiangmen.quality.target.whatif.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.target.whatif.WhatIfRefused;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class WhatIfProblems extends ProblemMapper<WhatIfRefused> {
    @Override
    protected Problem problem(WhatIfRefused refusal) {
        return switch (refusal) {
            case WhatIfRefused.Unreadable r ->
                r.certificate == 0
                        ? new Problem(
                                WhatIfProblem.UNREADABLE,
                                "请求内容应为 {\"certificates\":[…]},或每行一张证书的 application/x-ndjson。",
                                "The body is to be {\"certificates\":[…]}, or application/x-ndjson with one certificate a"
                                        + " line.")
                        : new Problem(
                                WhatIfProblem.UNREADABLE,
                                "第 " + r.certificate + " 张证书不是完整的 JSON 对象。",
                                "Certificate " + r.certificate + " is no complete JSON object.");
            case WhatIfRefused.Invalid r ->
                new Problem(
                        WhatIfProblem.INVALID,
                        "第 " + r.certificate + " 张证书的 " + r.field + " 缺失或不合要求,请按证书事件的 data 填写。",
                        "The " + r.field + " of certificate " + r.certificate
                                + " is missing or impossible; write it as in the data of certificate events.",
                        List.of(new Problem.FieldError(
                                "certificates[" + (r.certificate - 1) + "]." + r.field, r.code)));
            case WhatIfRefused.Repeated r ->
                new Problem(
                        WhatIfProblem.REPEATED,
                        "证书 " + r.id + " 出现了不止一次,请只保留一次。",
                        "Certificate " + r.id + " is supposed more than once; keep it once.",
                        List.of(new Problem.FieldError("certificates", "repeated")));
            case WhatIfRefused.TooMany r ->
                new Problem(
                        WhatIfProblem.TOO_MANY,
                        "一次最多假设 " + r.most + " 张证书;超过一万张时请用 application/x-ndjson 逐行提交。",
                        "At most " + r.most + " certificates can be supposed at once; send more than 10,000 as lines of"
                                + " application/x-ndjson.");
            case WhatIfRefused.Busy _ ->
                new Problem(
                        WhatIfProblem.BUSY,
                        "正在进行其他推算,请稍后重试。",
                        "Others are being counted at the moment; try again in a while.");
        };
    }
}
