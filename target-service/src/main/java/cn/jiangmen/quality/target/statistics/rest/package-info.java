/** The HTTP edge of statistics, files and open data. */
package cn.jiangmen.quality.target.statistics.rest;
