/** Forecasts and the renewal call list over HTTP. */
package cn.jiangmen.quality.target.forecast.rest;
