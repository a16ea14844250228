/** Indicators and every version of how each is counted: drafted, compared beside the one in use, published, retired. */
package cn.jiangmen.quality.target.definition;
