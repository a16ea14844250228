package cn.jiangmen.quality.target.statistics.rest;

import cn.jiangmen.quality.kit.http.Problem;
import jakarta.ws.rs.core.HttpHeaders;

/** The language a file is asked for in, as the parameter is written; absent, the headers decide. */
enum Lang {
    zh,
    en;

    static boolean english(Lang asked, HttpHeaders headers) {
        return asked == null ? Problem.english(headers) : asked == en;
    }
}
