package cn.jiangmen.quality.certificate.opendata.rest;

import cn.jiangmen.quality.certificate.opendata.OpenDataRefused;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import jakarta.ws.rs.ext.Provider;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class OpenDataProblems extends ProblemMapper<OpenDataRefused> {
    @Override
    protected Problem problem(OpenDataRefused refusal) {
        return switch (refusal) {
            case OpenDataRefused.NoRelease r ->
                r.day == null
                        ? new Problem(
                                OpenDataProblem.NO_RELEASE,
                                "今天的开放数据尚未生成,请稍后再试。",
                                "No open data have been made yet; try again in some minutes.")
                        : new Problem(
                                OpenDataProblem.NO_RELEASE,
                                "没有保留 " + r.day + " 的开放数据;可用的日期见 /api/v1/open-data。",
                                "No open data of " + r.day + " are kept; /api/v1/open-data names the days.");
            case OpenDataRefused.NoFile r ->
                new Problem(
                        OpenDataProblem.NO_FILE,
                        "该日没有文件 " + r.name + "。",
                        "There is no file " + r.name + " of that day.");
        };
    }
}
