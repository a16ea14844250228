/** What is to come: the number if nobody renews, who decides it, and a plain projection with its error on past data. */
package cn.jiangmen.quality.target.forecast;
