package cn.jiangmen.quality.kit.lamp;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.kit.http.ProblemType;
import jakarta.ws.rs.ext.Provider;

/** Why a lamp cannot be what was asked. */
abstract sealed class LampRefused extends RuntimeException {
    static final class NotFound extends LampRefused {}

    static final class StreetIsDark extends LampRefused {}

    /** The service's own problems. */
    enum Type implements ProblemType {
        NOT_FOUND("lamp-not-found", 404),
        DARK("street-is-dark", 409);

        private final String slug;
        private final int status;

        Type(String slug, int status) {
            this.slug = slug;
            this.status = status;
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
            return "路灯";
        }

        @Override
        public String titleEn() {
            return "Lamp";
        }
    }

    /** The one table of refusals. */
    @Provider
    static final class Mapper extends ProblemMapper<LampRefused> {
        @Override
        protected Problem problem(LampRefused refusal) {
            return switch (refusal) {
                case NotFound notFound -> new Problem(Type.NOT_FOUND, "没有这盏路灯。", "There is no such lamp.");
                case StreetIsDark dark -> new Problem(Type.DARK, "这条街没有电。", "That street has no power.");
            };
        }
    }
}
