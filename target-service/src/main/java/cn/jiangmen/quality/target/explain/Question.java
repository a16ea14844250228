package cn.jiangmen.quality.target.explain;

import cn.jiangmen.quality.target.Basis;

/**
 * Which number is to be explained.
 *
 * @param county null: the whole city
 */
public record Question(String indicator, String county, Basis basis) {}
