package cn.jiangmen.quality.local;

/** The sample city could not be loaded; the message says what was asked and what the service answered. */
final class LoadFailed extends RuntimeException {
    LoadFailed(String message) {
        super(message);
    }

    LoadFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
