package cn.jiangmen.quality.kit.http;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Locale;
import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;

/** Anything no mapper knows: what the database tells is sorted, all else is a fixed text and logged once with its trace. */
@Provider
final class Unforeseen extends ProblemMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(Unforeseen.class);

    @Override
    protected Problem problem(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return new Problem(
                        StandardProblem.STALE_VERSION,
                        "资源刚刚被他人修改,请重新读取后再试。",
                        "The resource was changed a moment ago; read it again and retry.");
            }
            if (cause instanceof JDBCConnectionException || isDriverSurprised(cause)) {
                return unavailable(cause);
            }
            if (cause instanceof SQLException sql) {
                Problem told = told(sql);
                if (told != null) {
                    return told;
                }
            }
        }
        LOG.error("request failed", error);
        return new Problem(
                StandardProblem.INTERNAL_ERROR,
                "处理请求时发生内部错误,请凭请求编号联系管理员。",
                "The request failed inside the service; quote the request id when you report it.");
    }

    // pgjdbc tells a connection that broke in mid-batch by an AssertionError of its own
    private static boolean isDriverSurprised(Throwable cause) {
        return cause instanceof AssertionError
                && cause.getStackTrace().length > 0
                && cause.getStackTrace()[0].getClassName().startsWith("org.postgresql.");
    }

    // https://www.postgresql.org/docs/18/errcodes-appendix.html
    private static Problem told(SQLException error) {
        String state = error.getSQLState();
        if (state == null) { // the pool's own
            String message = String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT);
            return message.contains("acquisition timeout") ? unavailable(error) : null;
        }
        return switch (state) {
            case "22001", "22003", "22007", "22008", "22021", "22P05" -> {
                LOG.warnf(
                        "a value should have been refused earlier: SQL state %s", state); // the message has the values
                yield new Problem(
                        StandardProblem.INVALID_REQUEST,
                        "请求中的某个值过长、超出范围或含有不可用的字符。",
                        "A value of the request is too long, out of range or contains a character that cannot be stored.");
            }
            case "23505" ->
                new Problem(
                        StandardProblem.CONFLICT,
                        "同时进行的另一请求已创建相同的内容,请重新读取后再试。",
                        "Another request created the same thing a moment ago; read it and decide again.");
            case "40001", "40P01", "55P03" -> unavailable(error); // taken back because of another transaction
            default ->
                state.startsWith("08") || state.startsWith("53") || state.startsWith("57") ? unavailable(error) : null;
        };
    }

    private static Problem unavailable(Throwable cause) {
        String state = cause instanceof SQLException sql ? sql.getSQLState() : null;
        LOG.errorf("database unavailable: %s", state == null ? cause.getMessage() : "SQL state " + state);
        return new Problem(
                StandardProblem.TEMPORARILY_UNAVAILABLE,
                "数据库暂时不可用,请稍后重试。",
                "The database is unavailable for the moment; try again shortly.");
    }
}
