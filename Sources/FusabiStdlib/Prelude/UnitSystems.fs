/// Units of the International System by name.
namespace FSharp.Data.UnitSystems.SI.UnitNames

open FSharp.Core

[<Measure>]
type metre

[<Measure>]
type meter = metre

[<Measure>]
type kilogram

[<Measure>]
type second

[<Measure>]
type ampere

[<Measure>]
type kelvin

[<Measure>]
type mole

[<Measure>]
type candela

[<Measure>]
type hertz = / second

[<Measure>]
type newton = kilogram metre / second ^ 2

[<Measure>]
type pascal = newton / metre ^ 2

[<Measure>]
type joule = newton metre

[<Measure>]
type watt = joule / second

[<Measure>]
type coulomb = second ampere

[<Measure>]
type volt = watt / ampere

[<Measure>]
type farad = coulomb / volt

[<Measure>]
type ohm = volt / ampere

[<Measure>]
type siemens = ampere / volt

[<Measure>]
type weber = volt second

[<Measure>]
type tesla = weber / metre ^ 2

[<Measure>]
type henry = weber / ampere

[<Measure>]
type lumen = candela

[<Measure>]
type lux = lumen / metre ^ 2

[<Measure>]
type becquerel = second ^ -1

[<Measure>]
type gray = joule / kilogram

[<Measure>]
type sievert = joule / kilogram

[<Measure>]
type katal = mole / second

/// The same units by their symbols.
namespace FSharp.Data.UnitSystems.SI.UnitSymbols

open FSharp.Core
open FSharp.Data.UnitSystems.SI

[<Measure>]
type m = UnitNames.metre

[<Measure>]
type kg = UnitNames.kilogram

[<Measure>]
type s = UnitNames.second

[<Measure>]
type A = UnitNames.ampere

[<Measure>]
type K = UnitNames.kelvin

[<Measure>]
type mol = UnitNames.mole

[<Measure>]
type cd = UnitNames.candela

[<Measure>]
type Hz = UnitNames.hertz

[<Measure>]
type N = UnitNames.newton

[<Measure>]
type Pa = UnitNames.pascal

[<Measure>]
type J = UnitNames.joule

[<Measure>]
type W = UnitNames.watt

[<Measure>]
type C = UnitNames.coulomb

[<Measure>]
type V = UnitNames.volt

[<Measure>]
type F = UnitNames.farad

[<Measure>]
type S = UnitNames.siemens

[<Measure>]
type ohm = UnitNames.ohm

[<Measure>]
type Wb = UnitNames.weber

[<Measure>]
type T = UnitNames.tesla

[<Measure>]
type lm = UnitNames.lumen

[<Measure>]
type lx = UnitNames.lux

[<Measure>]
type Bq = UnitNames.becquerel

[<Measure>]
type Gy = UnitNames.gray

[<Measure>]
type Sv = UnitNames.sievert

[<Measure>]
type kat = UnitNames.katal

[<Measure>]
type H = UnitNames.henry
