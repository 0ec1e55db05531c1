// The random functions of Array, List and Seq: shuffles, choices and samples.
namespace FSharp.Core

open System
open System.Collections.Generic
open FSharp.Collections

module internal RandomPicks =
    /// Where the next index comes from: `draw low high` is in `low .. high - 1`.
    type Draw = int -> int -> int

    let ofRandom (random: Random) : Draw =
        if isNull (box random) then raise (ArgumentNullException("random"))
        fun low high -> random.Next(low, high)

    let ofRandomizer (randomizer: unit -> float) : Draw =
        fun low high ->
            let value = randomizer ()
            if value < 0.0 || value >= 1.0 then
                raise (
                    ArgumentOutOfRangeException(
                        "randomizer",
                        "The randomizer function should return a value between 0.0 and 1.0 (exclusive)."
                    )
                )
            low + int (value * float (high - low))

    let shared () : Draw = ofRandom Random.Shared

    let check (name: string) (source: 'a) : unit =
        if isNull (box source) then raise (ArgumentNullException(name))

    let checkCount (count: int) : unit = if count < 0 then Failures.negative "count" count

    /// Fisher and Yates, from the front.
    let shuffle (draw: Draw) (array: 'T[]) : unit =
        for i in 0 .. array.Length - 2 do
            let j = draw i array.Length
            if j <> i then
                let t = array.[i]
                array.[i] <- array.[j]
                array.[j] <- t

    let choice (draw: Draw) (array: 'T[]) : 'T = array.[draw 0 array.Length]

    let choices (draw: Draw) (count: int) (array: 'T[]) : 'T[] = Array.init count (fun _ -> choice draw array)

    /// The largest pool that is copied rather than drawn from with rejection (as CPython's random.sample decides it).
    let private poolLimit (count: int) : int =
        if count > 5 then 21 + int (Math.Pow(4.0, ceil (Math.Log(float count * 3.0, 4.0)))) else 21

    let sample (draw: Draw) (count: int) (array: 'T[]) : 'T[] =
        let n = array.Length
        if count > n then
            raise (ArgumentException("The input sequence has an insufficient number of elements.", "count"))
        if n <= poolLimit count then
            let pool = Array.copy array
            Array.init count (fun i ->
                let j = draw 0 (n - i)
                let picked = pool.[j]
                pool.[j] <- pool.[n - i - 1]
                picked)
        else
            let taken = HashSet<int>()
            Array.init count (fun _ ->
                let mutable j = draw 0 n
                while not (taken.Add j) do
                    j <- draw 0 n
                array.[j])

namespace FSharp.Collections

open System
open FSharp.Core

[<RequireQualifiedAccess>]
module Array =
    let private elements (source: 'T[]) : 'T[] =
        RandomPicks.check "source" source
        source
    let private someElements (source: 'T[]) : 'T[] =
        let items = elements source
        if items.Length = 0 then raise (ArgumentException("The input array was empty.", "source"))
        items
    let randomShuffleWith (random: Random) (source: 'T[]) : 'T[] =
        let draw = RandomPicks.ofRandom random
        let items = Array.copy (elements source)
        RandomPicks.shuffle draw items
        items
    let randomShuffleInPlaceWith (random: Random) (source: 'T[]) : unit =
        let draw = RandomPicks.ofRandom random
        RandomPicks.shuffle draw (elements source)
    let randomChoiceWith (random: Random) (source: 'T[]) : 'T =
        let draw = RandomPicks.ofRandom random
        RandomPicks.choice draw (someElements source)
    let randomChoicesWith (random: Random) (count: int) (source: 'T[]) : 'T[] =
        let draw = RandomPicks.ofRandom random
        RandomPicks.check "source" source
        RandomPicks.checkCount count
        RandomPicks.choices draw count (someElements source)
    let randomSampleWith (random: Random) (count: int) (source: 'T[]) : 'T[] =
        let draw = RandomPicks.ofRandom random
        RandomPicks.check "source" source
        RandomPicks.checkCount count
        RandomPicks.sample draw count (someElements source)
    let randomShuffleBy (randomizer: unit -> float) (source: 'T[]) : 'T[] =
        let draw = RandomPicks.ofRandomizer randomizer
        let items = Array.copy (elements source)
        RandomPicks.shuffle draw items
        items
    let randomShuffleInPlaceBy (randomizer: unit -> float) (source: 'T[]) : unit =
        let draw = RandomPicks.ofRandomizer randomizer
        RandomPicks.shuffle draw (elements source)
    let randomChoiceBy (randomizer: unit -> float) (source: 'T[]) : 'T =
        let draw = RandomPicks.ofRandomizer randomizer
        RandomPicks.choice draw (someElements source)
    let randomChoicesBy (randomizer: unit -> float) (count: int) (source: 'T[]) : 'T[] =
        let draw = RandomPicks.ofRandomizer randomizer
        RandomPicks.check "source" source
        RandomPicks.checkCount count
        RandomPicks.choices draw count (someElements source)
    let randomSampleBy (randomizer: unit -> float) (count: int) (source: 'T[]) : 'T[] =
        let draw = RandomPicks.ofRandomizer randomizer
        RandomPicks.check "source" source
        RandomPicks.checkCount count
        RandomPicks.sample draw count (someElements source)
    let randomShuffle (source: 'T[]) : 'T[] =
        let draw = RandomPicks.shared ()
        let items = Array.copy (elements source)
        RandomPicks.shuffle draw items
        items
    let randomShuffleInPlace (source: 'T[]) : unit =
        let draw = RandomPicks.shared ()
        RandomPicks.shuffle draw (elements source)
    let randomChoice (source: 'T[]) : 'T =
        let draw = RandomPicks.shared ()
        RandomPicks.choice draw (someElements source)
    let randomChoices (count: int) (source: 'T[]) : 'T[] =
        let draw = RandomPicks.shared ()
        RandomPicks.check "source" source
        RandomPicks.checkCount count
        RandomPicks.choices draw count (someElements source)
    let randomSample (count: int) (source: 'T[]) : 'T[] =
        let draw = RandomPicks.shared ()
        RandomPicks.check "source" source
        RandomPicks.checkCount count
        RandomPicks.sample draw count (someElements source)

[<RequireQualifiedAccess>]
module List =
    let private elements (source: 'T list) : 'T[] =
        RandomPicks.check "source" source
        (List.toArray source)
    let private someElements (source: 'T list) : 'T[] =
        let items = elements source
        if items.Length = 0 then raise (ArgumentException("The input list was empty.", "source"))
        items
    let randomShuffleWith (random: Random) (source: 'T list) : 'T list =
        let draw = RandomPicks.ofRandom random
        let items = elements source
        RandomPicks.shuffle draw items
        List.ofArray items
    let randomChoiceWith (random: Random) (source: 'T list) : 'T =
        let draw = RandomPicks.ofRandom random
        RandomPicks.choice draw (someElements source)
    let randomChoicesWith (random: Random) (count: int) (source: 'T list) : 'T list =
        let draw = RandomPicks.ofRandom random
        RandomPicks.check "source" source
        RandomPicks.checkCount count
        List.ofArray (RandomPicks.choices draw count (someElements source))
    let randomSampleWith (random: Random) (count: int) (source: 'T list) : 'T list =
        let draw = RandomPicks.ofRandom random
        RandomPicks.check "source" source
        RandomPicks.checkCount count
        List.ofArray (RandomPicks.sample draw count (someElements source))
    let randomShuffleBy (randomizer: unit -> float) (source: 'T list) : 'T list =
        let draw = RandomPicks.ofRandomizer randomizer
        let items = elements source
        RandomPicks.shuffle draw items
        List.ofArray items
    let randomChoiceBy (randomizer: unit -> float) (source: 'T list) : 'T =
        let draw = RandomPicks.ofRandomizer randomizer
        RandomPicks.choice draw (someElements source)
    let randomChoicesBy (randomizer: unit -> float) (count: int) (source: 'T list) : 'T list =
        let draw = RandomPicks.ofRandomizer randomizer
        RandomPicks.check "source" source
        RandomPicks.checkCount count
        List.ofArray (RandomPicks.choices draw count (someElements source))
    let randomSampleBy (randomizer: unit -> float) (count: int) (source: 'T list) : 'T list =
        let draw = RandomPicks.ofRandomizer randomizer
        RandomPicks.check "source" source
        RandomPicks.checkCount count
        List.ofArray (RandomPicks.sample draw count (someElements source))
    let randomShuffle (source: 'T list) : 'T list =
        let draw = RandomPicks.shared ()
        let items = elements source
        RandomPicks.shuffle draw items
        List.ofArray items
    let randomChoice (source: 'T list) : 'T =
        let draw = RandomPicks.shared ()
        RandomPicks.choice draw (someElements source)
    let randomChoices (count: int) (source: 'T list) : 'T list =
        let draw = RandomPicks.shared ()
        RandomPicks.check "source" source
        RandomPicks.checkCount count
        List.ofArray (RandomPicks.choices draw count (someElements source))
    let randomSample (count: int) (source: 'T list) : 'T list =
        let draw = RandomPicks.shared ()
        RandomPicks.check "source" source
        RandomPicks.checkCount count
        List.ofArray (RandomPicks.sample draw count (someElements source))

[<RequireQualifiedAccess>]
module Seq =
    let private elements (source: seq<'T>) : 'T[] =
        RandomPicks.check "source" source
        (Seq.toArray source)
    let private someElements (source: seq<'T>) : 'T[] =
        let items = elements source
        if items.Length = 0 then raise (ArgumentException("The input sequence was empty.", "source"))
        items
    let randomShuffleWith (random: Random) (source: seq<'T>) : seq<'T> =
        let draw = RandomPicks.ofRandom random
        RandomPicks.check "source" source
        Seq.delay (fun () ->
            let items = Seq.toArray source
            RandomPicks.shuffle draw items
            items :> seq<'T>)
    let randomChoiceWith (random: Random) (source: seq<'T>) : 'T =
        let draw = RandomPicks.ofRandom random
        RandomPicks.choice draw (someElements source)
    let randomChoicesWith (random: Random) (count: int) (source: seq<'T>) : seq<'T> =
        let draw = RandomPicks.ofRandom random
        RandomPicks.check "source" source
        RandomPicks.checkCount count
        Seq.delay (fun () -> RandomPicks.choices draw count (someElements source) :> seq<'T>)
    let randomSampleWith (random: Random) (count: int) (source: seq<'T>) : seq<'T> =
        let draw = RandomPicks.ofRandom random
        RandomPicks.check "source" source
        RandomPicks.checkCount count
        Seq.delay (fun () -> RandomPicks.sample draw count (someElements source) :> seq<'T>)
    let randomShuffleBy (randomizer: unit -> float) (source: seq<'T>) : seq<'T> =
        let draw = RandomPicks.ofRandomizer randomizer
        RandomPicks.check "source" source
        Seq.delay (fun () ->
            let items = Seq.toArray source
            RandomPicks.shuffle draw items
            items :> seq<'T>)
    let randomChoiceBy (randomizer: unit -> float) (source: seq<'T>) : 'T =
        let draw = RandomPicks.ofRandomizer randomizer
        RandomPicks.choice draw (someElements source)
    let randomChoicesBy (randomizer: unit -> float) (count: int) (source: seq<'T>) : seq<'T> =
        let draw = RandomPicks.ofRandomizer randomizer
        RandomPicks.check "source" source
        RandomPicks.checkCount count
        Seq.delay (fun () -> RandomPicks.choices draw count (someElements source) :> seq<'T>)
    let randomSampleBy (randomizer: unit -> float) (count: int) (source: seq<'T>) : seq<'T> =
        let draw = RandomPicks.ofRandomizer randomizer
        RandomPicks.check "source" source
        RandomPicks.checkCount count
        Seq.delay (fun () -> RandomPicks.sample draw count (someElements source) :> seq<'T>)
    let randomShuffle (source: seq<'T>) : seq<'T> =
        let draw = RandomPicks.shared ()
        RandomPicks.check "source" source
        Seq.delay (fun () ->
            let items = Seq.toArray source
            RandomPicks.shuffle draw items
            items :> seq<'T>)
    let randomChoice (source: seq<'T>) : 'T =
        let draw = RandomPicks.shared ()
        RandomPicks.choice draw (someElements source)
    let randomChoices (count: int) (source: seq<'T>) : seq<'T> =
        let draw = RandomPicks.shared ()
        RandomPicks.check "source" source
        RandomPicks.checkCount count
        Seq.delay (fun () -> RandomPicks.choices draw count (someElements source) :> seq<'T>)
    let randomSample (count: int) (source: seq<'T>) : seq<'T> =
        let draw = RandomPicks.shared ()
        RandomPicks.check "source" source
        RandomPicks.checkCount count
        Seq.delay (fun () -> RandomPicks.sample draw count (someElements source) :> seq<'T>)
