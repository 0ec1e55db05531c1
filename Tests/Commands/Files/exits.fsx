printf "buffered"
exit 42
printfn "never"
