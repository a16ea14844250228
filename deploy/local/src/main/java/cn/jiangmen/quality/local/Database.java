package cn.jiangmen.quality.local;

/** One service's database: the role of the same name owns it, and nobody else may connect. */
public record Database(String url, String username, String password) {}
